namespace Edifice.Golden.Tests;

/// <summary>Layers of a neuron that stands only in this assembly, all its numbers by default.</summary>
[SpikingNetwork(NumTimesteps = 20)]
[Input(8)]
[Dense(24)]
[AdaptiveLif]
[Dense(3)]
[AdaptiveLif]
[Decode]
public sealed partial class AdaptiveClassifier;
