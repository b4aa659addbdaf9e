using System.Diagnostics.CodeAnalysis;

namespace Edifice.Neurons;

/// <summary>The numbers of a leaky integrator that are never trained; dimensionless.</summary>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "A neuron's parameters are a struct of fields by contract.")]
public struct LeakyIntegratorParameters
{
    /// <summary>Factor of the current.</summary>
    public float InputGain;

    /// <summary>The membrane that decay leads to.</summary>
    public float RestPotential;

    /// <summary>The membrane before the first step.</summary>
    public float InitialMembrane;
}
