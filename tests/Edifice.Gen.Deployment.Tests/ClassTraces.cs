using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Gen.Deployment.Tests;

/// <summary>One network on the same samples in the two numeric classes: where their spikes differ, and how far their membranes are apart.</summary>
internal sealed class ClassTraces
{
    private readonly float[] fused;
    private readonly float[] unfused;
    private readonly double bound;

    /// <param name="fused">As <see cref="DeployedProgram.WriteTraces"/> writes them.</param>
    /// <param name="unfused">Likewise.</param>
    /// <param name="bound">What rounding may move a membrane by, relative to the larger of 1 and its own size.</param>
    public ClassTraces(float[] fused, float[] unfused, double bound)
    {
        (this.fused, this.unfused, this.bound) = (fused, unfused, bound);
        int place = 0;
        bool[,] isSoiled = new bool[DeployedProgram.Samples, DeployedNetwork.NumTimesteps];
        foreach (TraceInfo trace in DeployedNetwork.Info.Traces)
        {
            bool[,] above = (bool[,])isSoiled.Clone();
            for (int sample = 0; sample < DeployedProgram.Samples; sample++)
            {
                bool[] flipped = new bool[trace.Neurons];
                bool isFed = false;
                for (int step = 0; step < DeployedNetwork.NumTimesteps; step++, place += 2 * trace.Neurons)
                {
                    isFed |= above[sample, step];
                    if (!isFed)
                    {
                        CompareStep(place, trace.Neurons, flipped);
                    }

                    isSoiled[sample, step] |= isFed || flipped.Contains(true);
                }
            }
        }

        if (place != fused.Length || place != unfused.Length)
        {
            throw new ArgumentException($"Traces of {place} numbers were expected; they have {fused.Length} and {unfused.Length}.");
        }
    }

    /// <summary>Membranes whose neuron, and all before it, had spiked alike until then.</summary>
    public int Compared { get; private set; }

    /// <summary>Of these, how many spiked in both classes.</summary>
    public int Spikes { get; private set; }

    /// <summary>Of these, how many differ in a bit: none would mean that one class was compared with itself.</summary>
    public int Apart { get; private set; }

    /// <summary>The largest difference, relative to the larger of 1 and the membrane's own size.</summary>
    public double Largest { get; private set; }

    /// <summary>First spikes of one class alone, with how far from θ its membrane was.</summary>
    public List<double> Flips { get; } = [];

    /// <summary>Those that rounding does not account for.</summary>
    public IEnumerable<double> Unexplained => Flips.Where(distance => distance > bound);

    private void CompareStep(int place, int neurons, bool[] flipped)
    {
        for (int neuron = 0; neuron < neurons; neuron++)
        {
            if (flipped[neuron])
            {
                continue;
            }

            (float one, float other) = (fused[place + neuron], unfused[place + neuron]);
            double size = Math.Max(1, Math.Abs(one));
            (float spike, float otherSpike) = (fused[place + neurons + neuron], unfused[place + neurons + neuron]);
            Compared++;
            Spikes += spike == 1 && otherSpike == 1 ? 1 : 0;
            Apart += one == other ? 0 : 1;
            Largest = Math.Max(Largest, Math.Abs((double)one - other) / size);
            if (spike != otherSpike)
            {
                flipped[neuron] = true;
                Flips.Add(Math.Abs(one - 1.0) / size);
            }
        }
    }
}
