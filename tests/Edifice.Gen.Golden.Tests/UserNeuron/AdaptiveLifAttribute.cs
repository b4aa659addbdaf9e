using System;
using Edifice.Neurons;

namespace Edifice.Golden.Tests;

/// <summary>A layer of adaptive neurons.</summary>
[Neuron(typeof(AdaptiveLif<>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AdaptiveLifAttribute : NeuronLayerAttribute
{
    /// <summary>Numbers that go together; what is said beside them wins.</summary>
    public Adaptation Adaptation { get; set; }

    /// <summary>Time constant of the membrane in time steps; β = exp(-1/τ); above 0; default 4.</summary>
    [NeuronParameter(nameof(AdaptiveLifParameters.Beta), Transform = ParameterTransform.ExponentialDecay, MoreThan = 0, Default = 4)]
    public double TauMembrane { get; set; }

    /// <summary>ρ in [0, 1]; default 0.9.</summary>
    [NeuronParameter("Rho", AtLeast = 0, AtMost = 1, Default = 0.9)]
    public double Rho { get; set; }

    /// <summary>Whether ρ is trained, from <see cref="Rho"/> on; its effective value stays in [0, 1].</summary>
    [NeuronLearning("Rho", AtLeast = 0, AtMost = 1, Keeps = ["before"])]
    public Learning LearnRho { get; set; }

    /// <summary>The adaptation before the first step; default 0.</summary>
    [NeuronParameter(nameof(AdaptiveLifParameters.InitialAdaptation), Default = 0)]
    public double InitialAdaptation { get; set; }

    /// <summary>What a spike adds to the adaptation; at least 0; default 0.2.</summary>
    [NeuronParameter(nameof(AdaptiveLifParameters.Jump), AtLeast = 0, Default = 0.2)]
    public double Jump { get; set; }

    /// <summary>θ; above 0; default 0.8.</summary>
    [NeuronParameter(nameof(AdaptiveLifParameters.Threshold), MoreThan = 0, Default = 0.8)]
    public double Threshold { get; set; }

    /// <summary>Steepness of the smooth spike, or of the surrogate; above 0; default 4.</summary>
    [NeuronParameter(nameof(AdaptiveLifParameters.Slope), MoreThan = 0, Default = 4)]
    public double Slope { get; set; }

    /// <summary>Hard spikes (default), or smooth ones.</summary>
    [NeuronChoice("TFiring")]
    public Firing Firing { get; set; }
}
