using Edifice.Neurons;

namespace Edifice;

/// <summary>How a time constant τ in time steps becomes the decay β per step.</summary>
public enum Decay
{
    /// <summary>β = exp(-1/τ): the exact decay over one step. The default.</summary>
    [TransformedBy(ParameterTransform.ExponentialDecay)]
    Exponential = 0,

    /// <summary>β = 1 - 1/τ: Euler's approximation, as Norse and SpikingJelly integrate; τ at least 1.</summary>
    [TransformedBy(ParameterTransform.EulerDecay, AtLeast = 1)]
    Euler = 1,
}
