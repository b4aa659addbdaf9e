namespace Edifice.Golden.Tests;

/// <summary>Two smooth neurons, whose spikes lie as close to 0 and 1 as a declaration can bring them.</summary>
[SpikingNetwork(NumTimesteps = 3)]
[Input(4)]
[Dense(2)]
[Lif(Spike = Spike.Smooth, Slope = 10)]
public sealed partial class SteepClassifier;
