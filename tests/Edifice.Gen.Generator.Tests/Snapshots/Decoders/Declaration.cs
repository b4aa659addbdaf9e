using Edifice;

namespace Shop;

/// <summary>Every decoder, between layers and at the end.</summary>
[SpikingNetwork(NumTimesteps = 6)]
[Input(20, PerStep = true)]
[Decode(Decoding.MeanMembrane)]
[Dense(18)]
[Lif]
[Decode(Decoding.Count)]
[Dense(12)]
[Lif(Spike = Spike.Smooth)]
[Decode(Decoding.LastMembrane)]
[Dense(7)]
[Lif]
[Dense(5)]
[Decode(Decoding.MaxMembrane)]
public sealed partial class Decoders;
