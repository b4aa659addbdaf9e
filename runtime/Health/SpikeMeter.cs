using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice;

/// <summary>How often a stage's neurons fire: see the limits in <see cref="HealthLimits"/>.</summary>
internal sealed class SpikeMeter(int neurons)
{
    private readonly int[] full = new int[neurons];
    private readonly float[] largest = new float[neurons];
    private readonly long[] fullSteps = new long[neurons];
    private readonly long[] activeSteps = new long[neurons];
    private double sum;
    private long count;
    private long steps;

    /// <summary>Mean of all finite outputs.</summary>
    public double MeanRate => count == 0 ? 0 : sum / count;

    /// <summary>Neurons that were active in no sample.</summary>
    public IReadOnlyList<int> Dead => [.. Enumerable.Range(0, neurons).Where(neuron => activeSteps[neuron] == 0)];

    /// <summary>Neurons that fired in nearly every step.</summary>
    public IReadOnlyList<int> Saturated => [.. AllOrNothing.Where(neuron => IsNearlyAlways(neuron, steps))];

    /// <summary>Neurons that fired in nearly every step of the samples in which they were active.</summary>
    public IReadOnlyList<int> AllOrNothing =>
        [.. Enumerable.Range(0, neurons).Where(neuron => activeSteps[neuron] > 0 && IsNearlyAlways(neuron, activeSteps[neuron]))];

    public void Add(TraceView spikes)
    {
        steps += (long)spikes.BatchSize * spikes.TimeSteps;
        for (int sample = 0; sample < spikes.BatchSize; sample++)
        {
            Array.Clear(full);
            Array.Clear(largest);
            for (int step = 0; step < spikes.TimeSteps; step++)
            {
                Add(spikes.Row(sample, step));
            }

            for (int neuron = 0; neuron < neurons; neuron++)
            {
                bool isActive = largest[neuron] >= HealthLimits.LeastSpike;
                activeSteps[neuron] += isActive ? spikes.TimeSteps : 0;
                fullSteps[neuron] += isActive ? full[neuron] : 0;
            }
        }
    }

    private bool IsNearlyAlways(int neuron, long among) => fullSteps[neuron] >= HealthLimits.SteadyFiring * among;

    private void Add(ReadOnlySpan<float> row)
    {
        for (int neuron = 0; neuron < row.Length; neuron++)
        {
            float spike = row[neuron];
            if (float.IsFinite(spike))
            {
                sum += spike;
                count++;
                largest[neuron] = MathF.Max(largest[neuron], spike);
                full[neuron] += spike >= HealthLimits.FullSpike ? 1 : 0;
            }
        }
    }
}
