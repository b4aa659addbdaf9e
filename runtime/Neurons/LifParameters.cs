using System.Diagnostics.CodeAnalysis;

namespace Edifice.Neurons;

/// <summary>The numbers of a leaky integrate-and-fire neuron that are never trained; dimensionless.</summary>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "A neuron's parameters are a struct of fields by contract.")]
public struct LifParameters
{
    /// <summary>Factor of the current.</summary>
    public float InputGain;

    /// <summary>The membrane after a spike, for a reset to a value.</summary>
    public float ResetValue;

    /// <summary>The membrane that decay leads to.</summary>
    public float RestPotential;

    /// <summary>The membrane before the first step.</summary>
    public float InitialMembrane;

    /// <summary>Steepness of the surrogate derivative, or of the smooth spike; above 0.</summary>
    public float Slope;

    /// <summary>Factor of the surrogate derivative; above 0.</summary>
    public float Gain;

    /// <summary>Limit of slope · (u - θ) in a smooth spike; infinity for none.</summary>
    public float Clip;
}
