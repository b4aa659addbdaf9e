using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.CompilerServices;

namespace Edifice;

/// <summary>How often every neuron fires in the runs of a training workspace, and what it pays for that.</summary>
/// <typeparam name="TNetwork">The network that it was made for.</typeparam>
/// <remarks>
/// <code>
/// using SpikeRates&lt;Net&gt; rates = new(batchSize: 64, SpikeRatePenalty.Band("hidden1", 0.02f, 0.3f, strength: 1));
/// training.Rates = rates;
/// network.Forward(input, output, training);                // measures
/// network.Backward(outputGradients, gradients, training);  // adds the penalties' gradients to those of the loss
/// double total = loss + rates.Penalty;
/// </code>
/// Sums over steps and samples run in ascending order: the bits do not depend on lane width, threads or tape.
/// </remarks>
public sealed class SpikeRates<TNetwork> : IDisposable
    where TNetwork : class, ISpikingNetwork<TNetwork>
{
    private static readonly TraceInfo[] Firing = [.. TNetwork.Info.Traces.Where(trace => trace.RateOffset is not null)];
    private static readonly int Length = Firing.Sum(trace => trace.Padded);

    private readonly AlignedMemory memory;
    private readonly float[] rates;
    private readonly float[] adjoints;
    private readonly StageRate[] stages;
    private readonly SpikeRatePenalty[] penalties;

    /// <summary>Allocates a rate for every sample and neuron.</summary>
    /// <param name="batchSize">The most samples of one call: that of the training workspace.</param>
    /// <param name="penalties">Any number, also several for one stage; copied.</param>
    /// <exception cref="ArgumentException">A penalty is for a stage that is not there or never fires.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is below 1 or too large for memory.</exception>
    public SpikeRates(int batchSize, params ReadOnlySpan<SpikeRatePenalty> penalties)
    {
        BatchSize = Shapes.RequireBatchSize(batchSize);
        foreach (SpikeRatePenalty penalty in penalties)
        {
            ArgumentNullException.ThrowIfNull(penalty, nameof(penalties));
            TraceOf(penalty.Stage, nameof(penalties));
        }

        memory = new AlignedMemory(RequiredLength(batchSize));
        rates = new float[Length];
        adjoints = new float[penalties.IsEmpty ? 0 : Length];
        stages = [.. Firing.Select(trace => new StageRate(trace.Stage, 0))];
        this.penalties = penalties.ToArray();
    }

    /// <summary>The most samples of one call.</summary>
    public int BatchSize { get; }

    /// <summary>Numbers (4 bytes each) that are measured for <paramref name="batchSize"/> samples.</summary>
    public static long RequiredLength(int batchSize) => (long)Length * batchSize;

    /// <summary>Samples of the measured run; 0 before the first Forward.</summary>
    public int MeasuredBatch { get; private set; }

    /// <summary>Spikes per neuron and step of every stage that fires, mean over the measured samples. Overwritten by every Forward.</summary>
    public IReadOnlyList<StageRate> Stages => stages;

    /// <summary>The sum of all penalties of the measured run.</summary>
    public double Penalty { get; private set; }

    /// <summary>Spikes per step of each of a stage's neurons, mean over the measured samples. Overwritten by every Forward.</summary>
    /// <exception cref="ArgumentException">There is no such stage, or it never fires; the message lists those that do.</exception>
    public ReadOnlySpan<float> OfNeurons(string stage)
    {
        TraceInfo trace = TraceOf(stage, nameof(stage));
        return rates.AsSpan(trace.RateOffset!.Value, trace.Neurons);
    }

    /// <summary>How many runs were measured: whose the penalties are.</summary>
    internal long Measures { get; private set; }

    /// <summary>What the penalties' gradients count by: a share of a step that several batches are accumulated for.</summary>
    internal float Weight { get; set; } = 1;

    /// <summary>Gives the memory back; workspaces that use this throw then.</summary>
    public void Dispose() => memory.Dispose();

    /// <summary>[samples, firing neurons]: where a forward pass writes each sample's rates.</summary>
    internal PassMemory Measured() => new(memory.Span, 0, 1, BatchSize);

    /// <summary>[firing neurons]: the penalties' gradient by every spike; empty without penalties.</summary>
    internal ReadOnlySpan<float> Adjoints => adjoints;

    /// <summary>Sums up a forward pass.</summary>
    internal void Measure(int batch)
    {
        MeasuredBatch = batch;
        Measures++;
        Penalty = 0;
        Array.Clear(adjoints);
        int index = 0;
        foreach (TraceInfo trace in Firing)
        {
            Span<float> means = rates.AsSpan(trace.RateOffset!.Value, trace.Padded);
            NeuronMeans.Of(Measured().PerSample(trace.RateOffset.Value, trace.Padded, 0, batch), means, batch);
            stages[index++] = new StageRate(trace.Stage, NeuronMeans.Mean(means[..trace.Neurons]));
            foreach (SpikeRatePenalty penalty in penalties)
            {
                if (penalty.Stage == trace.Stage)
                {
                    Charge(penalty, means[..trace.Neurons], adjoints.AsSpan(trace.RateOffset.Value, trace.Neurons), batch);
                }
            }
        }
    }

    private void Charge(SpikeRatePenalty penalty, ReadOnlySpan<float> means, Span<float> gradients, int batch)
    {
        double share = penalty.Strength / (double)means.Length;
        double each = share / ((double)batch * TNetwork.Info.TimeSteps) * Weight;
        double sum = 0;
        for (int neuron = 0; neuron < means.Length; neuron++)
        {
            sum += penalty.Value(means[neuron]);
            gradients[neuron] += (float)(each * penalty.Slope(means[neuron]));
        }

        Penalty += share * sum;
    }

    private static TraceInfo TraceOf(string stage, string name)
    {
        ArgumentNullException.ThrowIfNull(stage, name);
        foreach (TraceInfo trace in Firing)
        {
            if (trace.Stage == stage)
            {
                return trace;
            }
        }

        string known = string.Join(", ", Firing.Select(trace => trace.Stage));
        throw new ArgumentException($"{TNetwork.Info.Name} has no stage \"{stage}\" that fires. It has {(known.Length == 0 ? "none" : known)}.", name);
    }
}
