using System.Diagnostics.CodeAnalysis;

namespace Edifice.Neurons;

/// <summary>The numbers of a leaky integrate-and-fire neuron; dimensionless.</summary>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "A neuron's parameters are a struct of fields by contract.")]
public struct LifParameters
{
    /// <summary>β in [0, 1]: what is left of the membrane after one step.</summary>
    public float Beta;

    /// <summary>θ above 0: the neuron fires where its membrane is greater.</summary>
    public float Threshold;

    /// <summary>Steepness of the surrogate derivative, or of the smooth spike; above 0.</summary>
    public float Slope;

    /// <summary>Factor of the surrogate derivative; above 0.</summary>
    public float Gain;

    /// <summary>Limit of slope · (u - θ) in a smooth spike; infinity for none.</summary>
    public float Clip;
}
