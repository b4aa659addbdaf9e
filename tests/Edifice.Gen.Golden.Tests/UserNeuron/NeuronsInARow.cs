namespace Edifice.Golden.Tests;

/// <summary>The user's neuron directly behind the input, behind itself and around the library's.</summary>
[SpikingNetwork(NumTimesteps = 33)]
[Input(19)]
[AdaptiveLif(Name = "senses")]
[AdaptiveLif(Name = "relay", Jump = 0.0625)]
[Lif(Name = "gate", Threshold = 0.75)]
[AdaptiveLif(Name = "echo", Threshold = 0.375)]
[Dense(3, Name = "readout")]
[AdaptiveLif]
[Decode]
public sealed partial class NeuronsInARow;
