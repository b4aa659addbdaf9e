namespace Edifice.Golden.Tests;

/// <summary>Two stages of smooth adaptive neurons, each with one trained ρ for all of them.</summary>
[SpikingNetwork(NumTimesteps = 11)]
[Input(9)]
[Dense(18)]
[AdaptiveLif(Firing = Firing.Smooth, Rho = 0.75, LearnRho = Learning.PerLayer)]
[Dense(3)]
[AdaptiveLif(Firing = Firing.Smooth, LearnRho = Learning.PerLayer)]
[Decode]
public sealed partial class SmoothLearnedAdaptation;
