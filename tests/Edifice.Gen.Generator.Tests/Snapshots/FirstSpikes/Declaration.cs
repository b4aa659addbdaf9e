using Edifice;

namespace Shop;

/// <summary>Spikes from outside, and who answers first.</summary>
[SpikingNetwork(NumTimesteps = 6)]
[Input(20, Spikes = true)]
[Dense(18)]
[Lif]
[Dense(5)]
[Lif]
[Decode(Decoding.FirstSpike)]
public sealed partial class FirstSpikes;
