using System;

namespace Edifice.Reference;

/// <summary>What one neuron meets in one step.</summary>
/// <param name="current">I, what flows in during the step.</param>
/// <param name="before">Its states before the step.</param>
/// <param name="numbers">Its numbers, in the order of <see cref="INeuronModel.Numbers"/>: learned, or as the model has them.</param>
public readonly ref struct NeuronMoment(double current, ReadOnlySpan<double> before, ReadOnlySpan<double> numbers)
{
    /// <summary>I, what flows in during the step.</summary>
    public double Current { get; } = current;

    /// <summary>The states before the step.</summary>
    public ReadOnlySpan<double> Before { get; } = before;

    /// <summary>The numbers that may be learned, in the order of <see cref="INeuronModel.Numbers"/>.</summary>
    public ReadOnlySpan<double> Numbers { get; } = numbers;
}
