using System;

namespace Edifice.Reference;

/// <summary>What the neurons of one layer did in a run; every array is [T, batch, n].</summary>
public sealed record NeuronTrace : LayerTrace
{
    private readonly int _size;
    private readonly int _stateCount;
    private readonly double[] _states;

    internal NeuronTrace(ReferenceSignal input, int timeSteps, int size, int stateCount)
        : base(input, ReferenceSignal.PerStep(timeSteps, input.Batch, size))
    {
        _size = size;
        _stateCount = stateCount;
        _states = new double[(timeSteps + 1) * input.Batch * size * stateCount];
        TimeSteps = timeSteps;
        Charged = new double[timeSteps * input.Batch * size];
        Membrane = new double[timeSteps * input.Batch * size];
    }

    /// <summary>The number of time steps.</summary>
    public int TimeSteps { get; }

    /// <summary>u, the membrane that was compared with the threshold.</summary>
    public double[] Charged { get; }

    /// <summary>v, the membrane stored at the end of the step.</summary>
    public double[] Membrane { get; }

    /// <summary>s, the spikes.</summary>
    public double[] Spikes => Output.Values;

    /// <summary>The smallest margin of any step; see <see cref="NeuronStep.Margin"/>.</summary>
    public double Margin { get; private set; } = double.PositiveInfinity;

    /// <summary>One neuron's states before a step.</summary>
    public ReadOnlySpan<double> StateBefore(int step, int sample, int index) => State(step, sample, index);

    /// <summary>One neuron's states after a step.</summary>
    internal Span<double> StateAfter(int step, int sample, int index) => State(step + 1, sample, index);

    internal void Record(int step, int sample, int index, NeuronStep result, double membrane)
    {
        int position = (step * Input.Batch + sample) * _size + index;
        Charged[position] = result.Charged;
        Membrane[position] = membrane;
        Spikes[position] = result.Spike;
        Margin = Math.Min(Margin, result.Margin);
    }

    private Span<double> State(int step, int sample, int index) =>
        _states.AsSpan(((step * Input.Batch + sample) * _size + index) * _stateCount, _stateCount);
}
