using Edifice;

namespace Shop;

/// <summary>Every kind of layer, on every kind of signal that it takes.</summary>
[SpikingNetwork(NumTimesteps = 6)]
[Input(20)]
[Dense(18, Bias = false, Name = "features")]
[Lif(Tau = 5, Reset = Reset.Zero, ResetGradient = ResetGradient.Detached)]
[Decode]
[Dense(12)]
[Lif]
[Lif(Name = "smooth", Spike = Spike.Smooth, Slope = 10, Clip = 8)]
[Dense(5)]
[Lif]
[Decode]
public sealed partial class EveryKind;
