namespace Edifice.Golden.Tests;

/// <summary>Smooth neurons behind the input and behind each other; a rate in the middle of the network.</summary>
[SpikingNetwork(NumTimesteps = 9)]
[Input(5)]
[AdaptiveLif(Name = "senses", Firing = Firing.Smooth)]
[AdaptiveLif(Name = "relay", Firing = Firing.Smooth, Jump = 0.0625)]
[Decode]
[Dense(6, Name = "hidden")]
[AdaptiveLif(Firing = Firing.Smooth)]
[Decode]
[Dense(3, Name = "readout")]
public sealed partial class SmoothNeuronsInARow;
