using System;

namespace Edifice.Reference;

/// <summary>The dynamics of one neuron: one time step, and the adjoint of that step.</summary>
public interface INeuronModel
{
    /// <summary>How many numbers the neuron keeps between steps. The first is the membrane; all are 0 before the first step.</summary>
    int StateCount { get; }

    /// <summary>One step.</summary>
    /// <param name="current">I, what flows in during this step.</param>
    /// <param name="before">The states before the step.</param>
    /// <param name="after">The states after the step, overwritten.</param>
    NeuronStep Step(double current, ReadOnlySpan<double> before, Span<double> after);

    /// <summary>The adjoint of one step: from the gradients by what the step gave to the gradients by what it took.</summary>
    /// <param name="current">I of the step.</param>
    /// <param name="before">The states before the step.</param>
    /// <param name="spikeGradient">The loss's gradient by the step's spike.</param>
    /// <param name="stateGradient">In: the gradient by the states after the step. Out: by the states before it.</param>
    /// <returns>The gradient by the current.</returns>
    double Adjoint(double current, ReadOnlySpan<double> before, double spikeGradient, Span<double> stateGradient);
}
