using System;
using Edifice.Neurons;

namespace Edifice;

/// <summary>A layer of leaky integrate-and-fire neurons: u = β v + i; it fires where u &gt; θ; the spike resets the membrane.</summary>
/// <remarks>docs/semantics.md has the formula of every option, and which library means which.</remarks>
[Neuron(typeof(Lif<,,,,,,,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class LifAttribute : NeuronLayerAttribute
{
    /// <summary>Sets all options to what a library's neuron does; default the network's, none.</summary>
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

    /// <summary>Threshold θ; above 0; default the network's, 1.</summary>
    [NeuronParameter("Threshold", MoreThan = 0, Default = 1, NetworkDefault = nameof(SpikingNetworkAttribute.Threshold))]
    public double Threshold { get; set; }

    /// <summary>Whether θ is trained, from <see cref="Threshold"/> on; it is not limited.</summary>
    [NeuronLearning("Threshold")]
    public Learning LearnThreshold { get; set; }

    /// <summary>Factor of the current; default 1.</summary>
    [NeuronParameter(nameof(LifParameters.InputGain), Default = 1)]
    public double InputGain { get; set; }

    /// <summary>Another factor of the current, 1 - β; default <see cref="Edifice.InputScaling.Constant"/>, without it.</summary>
    [NeuronChoice("TInputScaling")]
    public InputScaling InputScaling { get; set; }

    /// <summary>How the membrane is compared with the threshold; default <see cref="Edifice.Comparison.Greater"/>.</summary>
    [NeuronChoice("TComparison")]
    public Comparison Comparison { get; set; }

    /// <summary>What a spike does to the membrane; default <see cref="Edifice.Reset.Subtract"/>.</summary>
    [NeuronChoice("TReset")]
    public Reset Reset { get; set; }

    /// <summary>The membrane after a spike with <see cref="Edifice.Reset.Value"/>, which needs it, from here or from a preset.</summary>
    [NeuronParameter(nameof(LifParameters.ResetValue), Default = 0)]
    public double ResetValue { get; set; }

    /// <summary>When the spike resets the membrane; default <see cref="Edifice.ResetTiming.Immediate"/>.</summary>
    [NeuronChoice("TResetTiming")]
    public ResetTiming ResetTiming { get; set; }

    /// <summary>What a delayed reset to zero or a value clears; default <see cref="Edifice.ResetScope.State"/>.</summary>
    [NeuronChoice("TResetScope")]
    public ResetScope ResetScope { get; set; }

    /// <summary>Whether gradients flow through the reset; by default not with hard spikes, and with smooth ones.</summary>
    [NeuronChoice("TResetGradient")]
    public ResetGradient ResetGradient { get; set; }

    /// <summary>The membrane that decay leads to: u gets (1 - β) · RestPotential; default 0.</summary>
    [NeuronParameter(nameof(LifParameters.RestPotential), Default = 0)]
    public double RestPotential { get; set; }

    /// <summary>v before the first step; default 0.</summary>
    [NeuronParameter(nameof(LifParameters.InitialMembrane), Default = 0)]
    public double InitialMembrane { get; set; }

    /// <summary>Hard spikes 0 and 1 (default), or a smooth function of the membrane.</summary>
    [NeuronChoice("TSpike")]
    public Spike Spike { get; set; }

    /// <summary>What stands in for the derivative of a hard spike; default <see cref="Edifice.Surrogate.FastSigmoid"/>.</summary>
    [NeuronChoice("TSurrogate")]
    public Surrogate Surrogate { get; set; }

    /// <summary>Steepness of the surrogate, or of the smooth spike; above 0; default the surrogate's, 25 for the fast sigmoid.</summary>
    [NeuronParameter(nameof(LifParameters.Slope), MoreThan = 0)]
    public double Slope { get; set; }

    /// <summary>Factor of the surrogate derivative; above 0; default 1. snnTorch's fast sigmoid has 1/slope.</summary>
    [NeuronParameter(nameof(LifParameters.Gain), MoreThan = 0)]
    public double Gain { get; set; }

    /// <summary>Limit of slope · (u - θ) in smooth spikes; above 0; default none.</summary>
    [NeuronParameter(nameof(LifParameters.Clip), MoreThan = 0, Default = double.PositiveInfinity)]
    public double Clip { get; set; }
}
