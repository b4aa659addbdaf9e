using Edifice;

namespace Shop;

/// <summary>Layered form, with every kind of layer.</summary>
[SpikingNetwork(NumTimesteps = 6)]
[Input(20)]
[Dense(18, Bias = false)]
[Lif(Reset = Reset.Zero)]
[Decode]
[Dense(12)]
[Lif]
[Lif(Spike = Spike.Smooth)]
[Dense(4)]
[Decode]
public partial class Layered;
