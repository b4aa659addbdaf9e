using System.Diagnostics.CodeAnalysis;

namespace Edifice.Golden.Tests;

/// <summary>The numbers of an adaptive neuron; dimensionless.</summary>
[SuppressMessage("Design", "CA1051", Justification = "A neuron's numbers are public fields.")]
public struct AdaptiveLifParameters
{
    /// <summary>β: what is left of the membrane after one step.</summary>
    public float Beta;

    /// <summary>The adaptation before the first step.</summary>
    public float InitialAdaptation;

    /// <summary>What a spike adds to the adaptation.</summary>
    public float Jump;

    /// <summary>θ: the threshold of a neuron at rest.</summary>
    public float Threshold;

    /// <summary>Steepness of the smooth spike, or of the surrogate.</summary>
    public float Slope;
}
