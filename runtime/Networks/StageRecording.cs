using System;

namespace Edifice;

/// <summary>What one stage's neurons did in a recorded run.</summary>
public readonly ref struct StageRecording
{
    private readonly ReadOnlySpan<float> memory;
    private readonly TraceInfo info;
    private readonly int timeSteps;
    private readonly int batch;

    internal StageRecording(ReadOnlySpan<float> memory, TraceInfo info, int timeSteps, int batch)
    {
        this.memory = memory;
        this.info = info;
        this.timeSteps = timeSteps;
        this.batch = batch;
    }

    /// <summary>The output of every step: spikes 0 and 1, or the values of smooth spikes.</summary>
    public TraceView Spikes => Variable("spike");

    /// <summary>The output of every step, whatever the neuron gives: spikes, or the membranes of a leaky integrator.</summary>
    public TraceView Output => Variable(info.Variables[0]);

    /// <summary>The current that every step took from the synapse.</summary>
    public TraceView Current => Variable("current");

    /// <summary>
    /// The membrane potential that every step leaves behind: after its reset, where that is immediate. With a reset at the
    /// next step it is the same as <see cref="Charged"/>.
    /// </summary>
    public TraceView Membrane => Variable("membrane");

    /// <summary>The membrane potential that every step compared with the threshold: before its reset, where that is immediate.</summary>
    public TraceView Charged => Variable("charged");

    /// <summary>The share of steps, samples and neurons with a spike; for smooth spikes, the mean output.</summary>
    public double MeanRate()
    {
        TraceView spikes = Spikes;
        double sum = 0;
        for (int sample = 0; sample < batch; sample++)
        {
            for (int step = 0; step < timeSteps; step++)
            {
                foreach (float spike in spikes.Row(sample, step))
                {
                    sum += spike;
                }
            }
        }

        return sum / ((double)batch * timeSteps * info.Neurons);
    }

    /// <summary>A state or tape value by its name in the neuron's Step.</summary>
    /// <exception cref="ArgumentException">The neuron has no such variable; the message lists those it has.</exception>
    public TraceView Variable(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        for (int index = 0; index < info.Variables.Count; index++)
        {
            if (info.Variables[index] == name)
            {
                return new TraceView(memory, index, info.Variables.Count, timeSteps, info.Neurons, info.Padded, batch);
            }
        }

        throw new ArgumentException(
            $"Stage {info.Stage} has no variable \"{name}\". It has {string.Join(", ", info.Variables)}.", nameof(name));
    }
}
