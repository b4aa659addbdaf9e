namespace Edifice.Golden.Tests;

/// <summary>v[t] = 0.5 v[t - 1] + w x; the output is v[11].</summary>
[SpikingNetwork(NumTimesteps = 12, Window = 5)]
[Input(1)]
[Dense(1, Bias = false)]
[LeakyIntegrator(Beta = 0.5, LearnBeta = Learning.PerLayer)]
[Decode(Decoding.LastMembrane)]
public sealed partial class WindowedIntegrator;
