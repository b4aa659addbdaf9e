namespace Edifice.Golden.Tests;

/// <summary>Everything whose gradient needs an order: chunk sums, sums over all samples, trained numbers, decoders, groups smaller than a chunk.</summary>
[SpikingNetwork(NumTimesteps = 43)]
[Input(30)]
[Dense(130)]
[Lif(LearnBeta = Learning.PerNeuron, LearnThreshold = Learning.PerLayer)]
[Dense(300, Bias = false)]
[Lif]
[Decode(Decoding.FirstSpike)]
[Dense(20)]
[Lif(Spike = Spike.Smooth, Slope = 5)]
[Dense(7)]
[LeakyIntegrator(LearnBeta = Learning.PerLayer)]
[Decode(Decoding.MaxMembrane)]
[Dense(18)]
[Dense(4)]
public sealed partial class ManyStages;
