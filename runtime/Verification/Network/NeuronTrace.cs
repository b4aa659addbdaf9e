using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>What the neurons of one layer did in a run; every array is [T, batch, n].</summary>
public sealed record NeuronTrace : LayerTrace
{
    private readonly int _size;
    private readonly double[] _states;

    internal NeuronTrace(ReferenceSignal input, int timeSteps, int size, IReadOnlyList<string> states)
        : base(input, ReferenceSignal.PerStep(timeSteps, input.Batch, size))
    {
        _size = size;
        _states = new double[(timeSteps + 1) * input.Batch * size * states.Count];
        States = states;
        TimeSteps = timeSteps;
        Charged = new double[timeSteps * input.Batch * size];
        Margins = new double[timeSteps * input.Batch * size];
    }

    /// <summary>The number of time steps.</summary>
    public int TimeSteps { get; }

    /// <summary>The names of the states; the first is the membrane.</summary>
    public IReadOnlyList<string> States { get; }

    /// <summary>u, the membrane that was compared with the threshold.</summary>
    public double[] Charged { get; }

    /// <summary>How far each step's output was from a jump; see <see cref="NeuronStep.Margin"/>.</summary>
    public double[] Margins { get; }

    /// <summary>v, the membrane stored at the end of the step.</summary>
    public double[] Membrane => State(0);

    /// <summary>s, the spikes; what the neurons gave.</summary>
    public double[] Spikes => Output.Values;

    /// <summary>Whether everything given was a spike: 0 or 1, with a jump between them. A smooth spike far from its threshold is 0 or 1 without one.</summary>
    public bool IsHard => Spikes.All(spike => spike is 0 or 1) && Margins.Any(double.IsFinite);

    /// <summary>I, what flowed in.</summary>
    public double[] Current()
    {
        double[] current = new double[Charged.Length];
        for (int step = 0; step < TimeSteps; step++)
        {
            for (int sample = 0; sample < Input.Batch; sample++)
            {
                for (int i = 0; i < _size; i++)
                {
                    current[Position(step, sample, i)] = Input[step, sample, i];
                }
            }
        }

        return current;
    }

    /// <summary>One state at the end of each step, by its place in <see cref="States"/>.</summary>
    public double[] State(int state)
    {
        double[] values = new double[Charged.Length];
        for (int position = 0; position < values.Length; position++)
        {
            values[position] = _states[(position + Input.Batch * _size) * States.Count + state];
        }

        return values;
    }

    /// <summary>One neuron's states before a step.</summary>
    public ReadOnlySpan<double> StateBefore(int step, int sample, int index) => StatesAt(step, sample, index);

    internal Span<double> StartingState(int sample, int index) => StatesAt(0, sample, index);

    /// <summary>One neuron's states after a step.</summary>
    internal Span<double> StateAfter(int step, int sample, int index) => StatesAt(step + 1, sample, index);

    internal void Record(int step, int sample, int index, NeuronStep result)
    {
        int position = Position(step, sample, index);
        Charged[position] = result.Charged;
        Spikes[position] = result.Output;
        Margins[position] = result.Margin;
        Margin = Math.Min(Margin, result.Margin);
        GradientMargin = Math.Min(GradientMargin, result.GradientMargin);
    }

    private int Position(int step, int sample, int index) => (step * Input.Batch + sample) * _size + index;

    private Span<double> StatesAt(int step, int sample, int index) =>
        _states.AsSpan(Position(step, sample, index) * States.Count, States.Count);
}
