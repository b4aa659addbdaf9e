using System;
using System.Collections.Generic;

namespace Edifice.Reference;

/// <summary>One layer: what it computes, and the adjoint of that.</summary>
/// <param name="Name">The name its parameters and traces are found by.</param>
public abstract record ReferenceLayer(string Name)
{
    /// <summary>The layer's parameters by their full names; what is written to the arrays changes the layer.</summary>
    public virtual IEnumerable<KeyValuePair<string, double[]>> Parameters => [];

    /// <summary>Whether its output has values of their own for every step, given whether its input has.</summary>
    public virtual bool GivesSteps(bool takesSteps) => takesSteps;

    /// <summary>Runs all time steps of all samples, and keeps what the adjoint needs.</summary>
    public abstract LayerTrace Forward(ReferenceSignal input, int timeSteps);

    /// <summary>From the loss's gradient by the output to its gradient by the input; adds the gradients of the layer's own parameters.</summary>
    public abstract ReferenceSignal Backward(LayerTrace trace, ReferenceSignal outputGradient, Gradients gradients);

    /// <summary>
    /// As <see cref="Backward"/>, of squares: every sum of terms becomes the sum of their squares, so that where terms cancel, what is
    /// left still says how large they were.
    /// </summary>
    public abstract ReferenceSignal BackwardSquares(LayerTrace trace, ReferenceSignal outputSquares, Gradients squares);

    private protected void RequireWidth(ReferenceSignal input, int width)
    {
        if (input.Width != width)
        {
            throw new InvalidOperationException($"Layer {Name} takes {width} values per sample, but gets {input.Width}.");
        }
    }
}
