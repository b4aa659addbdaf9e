using System;

namespace Edifice.Reference;

/// <summary>One layer: what it computes, and the adjoint of that.</summary>
/// <param name="Name">The name its parameters and traces are found by.</param>
public abstract record ReferenceLayer(string Name)
{
    /// <summary>Runs all time steps of all samples, and keeps what the adjoint needs.</summary>
    public abstract LayerTrace Forward(ReferenceSignal input, int timeSteps);

    /// <summary>From the loss's gradient by the output to its gradient by the input; adds the gradients of the layer's own parameters.</summary>
    public abstract ReferenceSignal Backward(LayerTrace trace, ReferenceSignal outputGradient, Gradients gradients);

    private protected void RequireWidth(ReferenceSignal input, int width)
    {
        if (input.Width != width)
        {
            throw new InvalidOperationException($"Layer {Name} takes {width} values per sample, but gets {input.Width}.");
        }
    }
}
