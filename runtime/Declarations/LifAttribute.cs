using System;
using Edifice.Neurons;

namespace Edifice;

/// <summary>A layer of leaky integrate-and-fire neurons: u = β v + i; it fires where u &gt; θ; the spike resets the membrane.</summary>
[Neuron(typeof(Lif<,,,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class LifAttribute : NeuronLayerAttribute
{
    /// <summary>Time constant τ in time steps; β = exp(-1/τ); above 0; default the network's, 2.</summary>
    [NeuronParameter(nameof(LifParameters.Beta), Transform = ParameterTransform.ExponentialDecay, MoreThan = 0, Default = 2, NetworkDefault = nameof(SpikingNetworkAttribute.Tau))]
    public double Tau { get; set; }

    /// <summary>β in [0, 1], given directly instead of <see cref="Tau"/>.</summary>
    [NeuronParameter(nameof(LifParameters.Beta), AtLeast = 0, AtMost = 1)]
    public double Beta { get; set; }

    /// <summary>Threshold θ; above 0; default the network's, 1.</summary>
    [NeuronParameter(nameof(LifParameters.Threshold), MoreThan = 0, Default = 1, NetworkDefault = nameof(SpikingNetworkAttribute.Threshold))]
    public double Threshold { get; set; }

    /// <summary>What a spike does to the membrane; default <see cref="Edifice.Reset.Subtract"/>.</summary>
    [NeuronChoice("TReset")]
    public Reset Reset { get; set; }

    /// <summary>Whether gradients flow through the reset; by default not with hard spikes, and with smooth ones.</summary>
    [NeuronChoice("TResetGradient")]
    public ResetGradient ResetGradient { get; set; }

    /// <summary>Hard spikes 0 and 1 (default), or a smooth function of the membrane.</summary>
    [NeuronChoice("TSpike")]
    public Spike Spike { get; set; }

    /// <summary>What stands in for the derivative of a hard spike; default <see cref="Edifice.Surrogate.FastSigmoid"/>.</summary>
    [NeuronChoice("TSurrogate")]
    public Surrogate Surrogate { get; set; }

    /// <summary>Steepness of the surrogate, or of the smooth spike; above 0; default 25.</summary>
    [NeuronParameter(nameof(LifParameters.Slope), MoreThan = 0, Default = 25)]
    public double Slope { get; set; }

    /// <summary>Factor of the surrogate derivative; above 0; default 1. snnTorch's fast sigmoid has 1/slope.</summary>
    [NeuronParameter(nameof(LifParameters.Gain), MoreThan = 0, Default = 1)]
    public double Gain { get; set; }

    /// <summary>Limit of slope · (u - θ) in smooth spikes; above 0; default none.</summary>
    [NeuronParameter(nameof(LifParameters.Clip), MoreThan = 0, Default = double.PositiveInfinity)]
    public double Clip { get; set; }
}
