namespace Edifice.Golden.Tests;

/// <summary>Four neurons whose spikes can be counted by hand.</summary>
[SpikingNetwork(NumTimesteps = 10)]
[Input(2)]
[Dense(4, Bias = false)]
[Lif(Beta = 0.5, Threshold = 2)]
[Decode]
public sealed partial class FourNeurons;
