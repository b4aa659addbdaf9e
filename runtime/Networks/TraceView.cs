using System;

namespace Edifice;

/// <summary>One variable of a recorded stage, [batch, time, neurons].</summary>
public readonly ref struct TraceView
{
    private readonly ReadOnlySpan<float> memory;
    private readonly int variable;
    private readonly int variables;
    private readonly int padded;

    internal TraceView(ReadOnlySpan<float> memory, int variable, int variables, int timeSteps, int neurons, int padded, int batch)
    {
        this.memory = memory;
        this.variable = variable;
        this.variables = variables;
        this.padded = padded;
        BatchSize = batch;
        TimeSteps = timeSteps;
        Neurons = neurons;
    }

    /// <summary>Samples of the recorded run.</summary>
    public int BatchSize { get; }

    /// <summary>Time steps T.</summary>
    public int TimeSteps { get; }

    /// <summary>Neurons of the stage.</summary>
    public int Neurons { get; }

    /// <summary>The value of one neuron after one step, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An index lies outside [batch, time, neurons].</exception>
    public float this[int sample, int step, int neuron]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(neuron);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(neuron, Neurons);
            return Row(sample, step)[neuron];
        }
    }

    /// <summary>All neurons after one step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An index lies outside [batch, time].</exception>
    public ReadOnlySpan<float> Row(int sample, int step)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sample);
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(sample, BatchSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(step, TimeSteps);
        return memory.Slice(((((sample * variables) + variable) * TimeSteps) + step) * padded, Neurons);
    }

    /// <summary>Writes all of it as [batch, time, neurons].</summary>
    /// <exception cref="ArgumentException"><paramref name="destination"/> has another length; nothing was written.</exception>
    public void CopyTo(Span<float> destination)
    {
        if (destination.Length != BatchSize * TimeSteps * Neurons)
        {
            throw new ArgumentException(
                $"The trace is [{BatchSize}, {TimeSteps}, {Neurons}], {BatchSize * TimeSteps * Neurons} numbers; the destination has {destination.Length}.",
                nameof(destination));
        }

        for (int sample = 0; sample < BatchSize; sample++)
        {
            for (int step = 0; step < TimeSteps; step++)
            {
                Row(sample, step).CopyTo(destination[(((sample * TimeSteps) + step) * Neurons)..]);
            }
        }
    }

    /// <summary>All of it as [batch, time, neurons], in a new array.</summary>
    public float[] ToArray()
    {
        float[] copy = new float[BatchSize * TimeSteps * Neurons];
        CopyTo(copy);
        return copy;
    }
}
