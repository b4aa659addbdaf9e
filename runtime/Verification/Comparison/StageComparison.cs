using System;
using Edifice.Reference;

namespace Edifice;

/// <summary>Compares what the neurons of one stage did with what they should have done.</summary>
/// <param name="stage">The stage's name.</param>
internal sealed class StageComparison(string stage)
{
    /// <summary>Spikes that were compared.</summary>
    public long Spikes { get; private set; }

    /// <summary>Spikes that differ.</summary>
    public long Flips { get; private set; }

    /// <summary>The one in the earliest step.</summary>
    public SpikeFlip? FirstFlip { get; private set; }

    /// <summary>Membranes, currents and real outputs, in units of the stage's largest.</summary>
    public WorstDifference Membranes { get; } = new();

    /// <summary>Compares a piece of the batch.</summary>
    /// <param name="expected">What should have been.</param>
    /// <param name="variables">The recorded variables by name; the first is the output.</param>
    /// <param name="recorded">One of the variables, [samples, T, neurons].</param>
    /// <param name="firstSample">The index of the piece's first sample.</param>
    public void Add(NeuronTrace expected, TraceInfo variables, Func<string, float[]> recorded, int firstSample)
    {
        foreach (string variable in variables.Variables)
        {
            bool isOutput = variable == variables.Variables[0];
            double[]? right = isOutput ? expected.Spikes : RightOf(expected, variable);
            if (right is not null)
            {
                float[] actual = recorded(variable);
                bool isSpike = isOutput && expected.IsHard;
                ForEach(expected, (position, own, sample, step, neuron) =>
                {
                    Place place = new(stage, variable, firstSample + sample, step, neuron, null);
                    if (isSpike)
                    {
                        AddSpike(right[position], actual[own], expected.Margins[position], place);
                    }
                    else
                    {
                        Membranes.Add(right[position], actual[own], place);
                    }
                });
            }
        }
    }

    private void AddSpike(double expected, double actual, double margin, Place place)
    {
        Spikes++;
        if (!expected.Equals(actual))
        {
            Flips++;
            if (FirstFlip is null || place.Step < FirstFlip.Place.Step)
            {
                FirstFlip = new SpikeFlip(expected, actual, margin, place);
            }
        }
    }

    /// <summary>The reference's values of a recorded variable; null where it has none: a tape value of the kernel's own.</summary>
    private static double[]? RightOf(NeuronTrace expected, string variable)
    {
        for (int state = 0; state < expected.States.Count; state++)
        {
            if (expected.States[state] == variable)
            {
                return expected.State(state);
            }
        }

        return variable switch
        {
            "charged" => expected.Charged,
            "current" => expected.Current(),
            _ => null,
        };
    }

    /// <summary>Each value's position in the reference, [T, samples, neurons], and in the recording, [samples, T, neurons].</summary>
    private static void ForEach(NeuronTrace trace, Action<int, int, int, int, int> compare)
    {
        int samples = trace.Input.Batch;
        int neurons = trace.Output.Width;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int step = 0; step < trace.TimeSteps; step++)
            {
                for (int neuron = 0; neuron < neurons; neuron++)
                {
                    int position = ((step * samples) + sample) * neurons + neuron;
                    int own = ((sample * trace.TimeSteps) + step) * neurons + neuron;
                    compare(position, own, sample, step, neuron);
                }
            }
        }
    }
}
