using Edifice;

namespace Shop;

/// <summary>Steps that are run again, in two segments: behind a static input with trained numbers, then behind a decoder with neurons of several kinds.</summary>
[SpikingNetwork(NumTimesteps = 37, Tape = TapeMode.Recompute)]
[Input(20)]
[Dense(18)]
[Lif(LearnBeta = Learning.PerNeuron, LearnThreshold = Learning.PerLayer)]
[Dense(12)]
[Lif(ResetTiming = ResetTiming.NextStep)]
[Decode(Decoding.FirstSpike)]
[Dense(7, Bias = false)]
[Lif(Spike = Spike.Smooth, Slope = 5)]
[Dense(4)]
[LeakyIntegrator(Tau = 10)]
[Decode(Decoding.MaxMembrane)]
public sealed partial class Recomputed;
