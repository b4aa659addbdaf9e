namespace Edifice.Golden.Tests;

/// <summary>Three stages of spiking adaptive neurons, each with its own numbers.</summary>
[SpikingNetwork(NumTimesteps = 17)]
[Input(11)]
[Dense(37)]
[AdaptiveLif(TauMembrane = 6, Rho = 0.75, Jump = 0.5)]
[Dense(21, Bias = false)]
[AdaptiveLif(Threshold = 0.5, Slope = 2)]
[Dense(4)]
[AdaptiveLif(Rho = 1, Jump = 0.0625)]
[Decode]
public sealed partial class HardAdaptiveStack;
