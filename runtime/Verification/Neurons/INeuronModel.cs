using System;
using System.Collections.Generic;

namespace Edifice.Reference;

/// <summary>The dynamics of one neuron: one time step, and the adjoint of that step, in double precision.</summary>
/// <remarks>A model of your own neuron kind takes part in verification once it is registered with <see cref="NeuronModels"/>.</remarks>
public interface INeuronModel
{
    /// <summary>What the neuron keeps between steps, by the names of the recording's variables. The first is the membrane.</summary>
    IReadOnlyList<string> States { get; }

    /// <summary>The numbers that may be learned; none by default.</summary>
    IReadOnlyList<NeuronNumber> Numbers => [];

    /// <summary>The states before the first step; 0 by default.</summary>
    void Start(Span<double> states) => states.Clear();

    /// <summary>One step.</summary>
    /// <param name="now">What the neuron meets.</param>
    /// <param name="after">The states after the step, overwritten.</param>
    NeuronStep Step(NeuronMoment now, Span<double> after);

    /// <summary>The adjoint of one step: from the gradients by what the step gave to the gradients by what it took.</summary>
    /// <param name="now">What the neuron met.</param>
    /// <param name="outputGradient">The loss's gradient by the step's output.</param>
    /// <param name="stateGradient">In: the gradient by the states after the step. Out: by the states before it.</param>
    /// <param name="numberGradient">The gradients by the numbers, to be added to.</param>
    /// <returns>The gradient by the current.</returns>
    double Adjoint(NeuronMoment now, double outputGradient, Span<double> stateGradient, Span<double> numberGradient);
}
