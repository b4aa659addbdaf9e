using Edifice;

namespace Shop;

/// <summary>Trained numbers, a library's neurons with words of its own beside them, and leaky integrators as the readout.</summary>
[SpikingNetwork(NumTimesteps = 7)]
[Input(20)]
[Dense(18)]
[Lif(Beta = 0.9, LearnBeta = Learning.PerNeuron, LearnThreshold = Learning.PerLayer)]
[Dense(12)]
[Lif(Compatibility = Compatibility.SnnTorch, Beta = 0.8, Reset = Reset.Zero, Gain = 0.5)]
[Dense(4)]
[LeakyIntegrator(Tau = 10, LearnBeta = Learning.PerLayer)]
[Decode]
public sealed partial class Trained;
