namespace Edifice.Golden.Tests;

/// <summary>Three stages of smooth adaptive neurons, each with its own numbers.</summary>
[SpikingNetwork(NumTimesteps = 13)]
[Input(11)]
[Dense(37)]
[AdaptiveLif(Firing = Firing.Smooth, TauMembrane = 6, Rho = 0.75, Jump = 0.5)]
[Dense(21, Bias = false)]
[AdaptiveLif(Firing = Firing.Smooth, Threshold = 0.5, Slope = 2)]
[Dense(4)]
[AdaptiveLif(Firing = Firing.Smooth, Rho = 1, Jump = 0.0625)]
[Decode]
public sealed partial class SmoothAdaptiveStack;
