using Edifice.Neurons;

namespace Edifice;

/// <summary>Sets every option of a neuron to what a library's neuron does; what a declaration says beside it wins.</summary>
/// <remarks>
/// docs/semantics.md has every choice of every library, with the recorded case that proves it. Another surrogate beside it
/// has the slope and gain that the library gives that surrogate, not those of the one it replaces.
/// </remarks>
public enum Compatibility
{
    /// <summary>The options' own defaults. The default.</summary>
    None = 0,

    /// <summary>The network that Edifice documents: exp(-1/τ), u &gt; θ, immediate subtraction, fast sigmoid of slope 25.</summary>
    [NeuronPreset(
        typeof(LifAttribute),
        nameof(LifAttribute.Tau), 2.0, nameof(LifAttribute.Decay), Decay.Exponential, nameof(LifAttribute.Threshold), 1.0,
        nameof(LifAttribute.LearnBeta), Learning.Fixed, nameof(LifAttribute.LearnThreshold), Learning.Fixed,
        nameof(LifAttribute.InputGain), 1.0, nameof(LifAttribute.InputScaling), InputScaling.Constant,
        nameof(LifAttribute.RestPotential), 0.0, nameof(LifAttribute.InitialMembrane), 0.0,
        nameof(LifAttribute.Comparison), Comparison.Greater,
        nameof(LifAttribute.Reset), Reset.Subtract, nameof(LifAttribute.ResetValue), 0.0,
        nameof(LifAttribute.ResetTiming), ResetTiming.Immediate, nameof(LifAttribute.ResetScope), ResetScope.State,
        nameof(LifAttribute.ResetGradient), ResetGradient.Default,
        nameof(LifAttribute.Spike), Spike.Hard, nameof(LifAttribute.Clip), double.PositiveInfinity,
        nameof(LifAttribute.Surrogate), Surrogate.FastSigmoid, nameof(LifAttribute.Slope), 25.0, nameof(LifAttribute.Gain), 1.0)]
    [NeuronPreset(
        typeof(LeakyIntegratorAttribute),
        nameof(LeakyIntegratorAttribute.Tau), 2.0, nameof(LeakyIntegratorAttribute.Decay), Decay.Exponential,
        nameof(LeakyIntegratorAttribute.LearnBeta), Learning.Fixed,
        nameof(LeakyIntegratorAttribute.InputGain), 1.0, nameof(LeakyIntegratorAttribute.InputScaling), InputScaling.Constant,
        nameof(LeakyIntegratorAttribute.RestPotential), 0.0, nameof(LeakyIntegratorAttribute.InitialMembrane), 0.0)]
    Edifice = 1,

    /// <summary>
    /// snnTorch's Leaky, and Leaky without reset as a leaky integrator: subtraction at the next step, detached; atan of
    /// slope 2, or fast_sigmoid of slope 25, whose gain is 1/slope. snnTorch has no default decay: give Beta or Tau.
    /// </summary>
    [NeuronPreset(
        typeof(LifAttribute),
        nameof(LifAttribute.LearnBeta), Learning.Fixed,
        nameof(LifAttribute.Threshold), 1.0, nameof(LifAttribute.LearnThreshold), Learning.Fixed,
        nameof(LifAttribute.InputGain), 1.0, nameof(LifAttribute.InputScaling), InputScaling.Constant,
        nameof(LifAttribute.RestPotential), 0.0, nameof(LifAttribute.InitialMembrane), 0.0,
        nameof(LifAttribute.Comparison), Comparison.Greater,
        nameof(LifAttribute.Reset), Reset.Subtract, nameof(LifAttribute.ResetValue), 0.0,
        nameof(LifAttribute.ResetTiming), ResetTiming.NextStep, nameof(LifAttribute.ResetScope), ResetScope.State,
        nameof(LifAttribute.ResetGradient), ResetGradient.Default,
        nameof(LifAttribute.Spike), Spike.Hard, nameof(LifAttribute.Clip), double.PositiveInfinity,
        nameof(LifAttribute.Surrogate), Surrogate.ATan, nameof(LifAttribute.Slope), 2.0, nameof(LifAttribute.Gain), 1.0)]
    [NeuronPresetChoice(
        typeof(LifAttribute), Surrogate.FastSigmoid,
        nameof(LifAttribute.Slope), 25.0, nameof(LifAttribute.Gain), "1/" + nameof(LifAttribute.Slope))]
    [NeuronPreset(
        typeof(LeakyIntegratorAttribute),
        nameof(LeakyIntegratorAttribute.LearnBeta), Learning.Fixed,
        nameof(LeakyIntegratorAttribute.InputGain), 1.0, nameof(LeakyIntegratorAttribute.InputScaling), InputScaling.Constant,
        nameof(LeakyIntegratorAttribute.RestPotential), 0.0, nameof(LeakyIntegratorAttribute.InitialMembrane), 0.0)]
    SnnTorch = 2,

    /// <summary>
    /// Norse's LIFBoxCell and LIBoxCell: Euler with τ = 10 steps (tau_mem_inv 100, dt 0.001), input scaled by 1 - β,
    /// attached reset to a value, SuperSpike of slope 100 with the gain 1/slope, or the triangle of gain 100 (alpha is both).
    /// </summary>
    [NeuronPreset(
        typeof(LifAttribute),
        nameof(LifAttribute.Tau), 10.0, nameof(LifAttribute.Decay), Decay.Euler, nameof(LifAttribute.Threshold), 1.0,
        nameof(LifAttribute.LearnBeta), Learning.Fixed, nameof(LifAttribute.LearnThreshold), Learning.Fixed,
        nameof(LifAttribute.InputGain), 1.0, nameof(LifAttribute.InputScaling), InputScaling.OneMinusBeta,
        nameof(LifAttribute.RestPotential), 0.0, nameof(LifAttribute.InitialMembrane), 0.0,
        nameof(LifAttribute.Comparison), Comparison.Greater,
        nameof(LifAttribute.Reset), Reset.Value, nameof(LifAttribute.ResetValue), 0.0,
        nameof(LifAttribute.ResetTiming), ResetTiming.Immediate, nameof(LifAttribute.ResetScope), ResetScope.State,
        nameof(LifAttribute.ResetGradient), ResetGradient.Attached,
        nameof(LifAttribute.Spike), Spike.Hard, nameof(LifAttribute.Clip), double.PositiveInfinity,
        nameof(LifAttribute.Surrogate), Surrogate.FastSigmoid,
        nameof(LifAttribute.Slope), 100.0, nameof(LifAttribute.Gain), "1/" + nameof(LifAttribute.Slope))]
    [NeuronPresetChoice(
        typeof(LifAttribute), Surrogate.Triangular, nameof(LifAttribute.Slope), 1.0, nameof(LifAttribute.Gain), 100.0)]
    [NeuronPreset(
        typeof(LeakyIntegratorAttribute),
        nameof(LeakyIntegratorAttribute.Tau), 10.0, nameof(LeakyIntegratorAttribute.Decay), Decay.Euler,
        nameof(LeakyIntegratorAttribute.LearnBeta), Learning.Fixed,
        nameof(LeakyIntegratorAttribute.InputGain), 1.0, nameof(LeakyIntegratorAttribute.InputScaling), InputScaling.OneMinusBeta,
        nameof(LeakyIntegratorAttribute.RestPotential), 0.0, nameof(LeakyIntegratorAttribute.InitialMembrane), 0.0)]
    Norse = 3,

    /// <summary>
    /// SpikingJelly's LIFNode and NonSpikingLIFNode: Euler with τ = 2, decay_input, u ≥ θ, attached reset to a value,
    /// which is also the rest and the start; sigmoid of slope 4, or SuperSpike of slope and gain 1.
    /// </summary>
    [NeuronPreset(
        typeof(LifAttribute),
        nameof(LifAttribute.Tau), 2.0, nameof(LifAttribute.Decay), Decay.Euler, nameof(LifAttribute.Threshold), 1.0,
        nameof(LifAttribute.LearnBeta), Learning.Fixed, nameof(LifAttribute.LearnThreshold), Learning.Fixed,
        nameof(LifAttribute.InputGain), 1.0, nameof(LifAttribute.InputScaling), InputScaling.OneMinusBeta,
        nameof(LifAttribute.Comparison), Comparison.GreaterOrEqual,
        nameof(LifAttribute.Reset), Reset.Value, nameof(LifAttribute.ResetValue), 0.0,
        nameof(LifAttribute.RestPotential), nameof(LifAttribute.ResetValue),
        nameof(LifAttribute.InitialMembrane), nameof(LifAttribute.ResetValue),
        nameof(LifAttribute.ResetTiming), ResetTiming.Immediate, nameof(LifAttribute.ResetScope), ResetScope.State,
        nameof(LifAttribute.ResetGradient), ResetGradient.Attached,
        nameof(LifAttribute.Spike), Spike.Hard, nameof(LifAttribute.Clip), double.PositiveInfinity,
        nameof(LifAttribute.Surrogate), Surrogate.Sigmoid, nameof(LifAttribute.Slope), 4.0, nameof(LifAttribute.Gain), 1.0)]
    [NeuronPresetChoice(
        typeof(LifAttribute), Surrogate.FastSigmoid, nameof(LifAttribute.Slope), 1.0, nameof(LifAttribute.Gain), 1.0)]
    [NeuronPreset(
        typeof(LeakyIntegratorAttribute),
        nameof(LeakyIntegratorAttribute.Tau), 2.0, nameof(LeakyIntegratorAttribute.Decay), Decay.Euler,
        nameof(LeakyIntegratorAttribute.LearnBeta), Learning.Fixed,
        nameof(LeakyIntegratorAttribute.InputGain), 1.0, nameof(LeakyIntegratorAttribute.InputScaling), InputScaling.OneMinusBeta,
        nameof(LeakyIntegratorAttribute.RestPotential), 0.0, nameof(LeakyIntegratorAttribute.InitialMembrane), 0.0)]
    SpikingJelly = 4,
}
