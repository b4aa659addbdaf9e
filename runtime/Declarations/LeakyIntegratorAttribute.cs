using System;
using Edifice.Neurons;

namespace Edifice;

/// <summary>A layer of leaky integrators: membranes that never fire, v = β v + i; the output is the membrane of every step.</summary>
[Neuron(typeof(LeakyIntegrator<>), IsRealValued = true)]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class LeakyIntegratorAttribute : NeuronLayerAttribute
{
    /// <summary>Sets all options to what a library's leaky integrator does; default the network's, none.</summary>
    public Compatibility Compatibility { get; set; }

    /// <summary>Time constant τ in time steps; β follows by <see cref="Decay"/>; above 0; default the network's, 2.</summary>
    [NeuronParameter(
        "Beta", TransformChoice = nameof(Decay), MoreThan = 0, Default = 2, NetworkDefault = nameof(SpikingNetworkAttribute.Tau))]
    public double Tau { get; set; }

    /// <summary>β in [0, 1], given directly instead of <see cref="Tau"/>.</summary>
    [NeuronParameter("Beta", AtLeast = 0, AtMost = 1)]
    public double Beta { get; set; }

    /// <summary>How <see cref="Tau"/> becomes β; default <see cref="Edifice.Decay.Exponential"/>.</summary>
    public Decay Decay { get; set; }

    /// <summary>Whether β is trained, from the value that Tau or Beta give; its effective value stays in [0, 1].</summary>
    [NeuronLearning("Beta", AtLeast = 0, AtMost = 1, Keeps = ["before", "drive"])]
    public Learning LearnBeta { get; set; }

    /// <summary>Factor of the current; default 1.</summary>
    [NeuronParameter(nameof(LeakyIntegratorParameters.InputGain), Default = 1)]
    public double InputGain { get; set; }

    /// <summary>Another factor of the current, 1 - β; default <see cref="Edifice.InputScaling.Constant"/>, without it.</summary>
    [NeuronChoice("TInputScaling")]
    public InputScaling InputScaling { get; set; }

    /// <summary>The membrane that decay leads to: v gets (1 - β) · RestPotential; default 0.</summary>
    [NeuronParameter(nameof(LeakyIntegratorParameters.RestPotential), Default = 0)]
    public double RestPotential { get; set; }

    /// <summary>v before the first step; default 0.</summary>
    [NeuronParameter(nameof(LeakyIntegratorParameters.InitialMembrane), Default = 0)]
    public double InitialMembrane { get; set; }
}
