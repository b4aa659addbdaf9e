namespace Edifice.Golden.Tests;

/// <summary>Spike trains between the layers, rates at the end.</summary>
[SpikingNetwork(InputSize = 21, OutputSize = 5, HiddenSizes = new[] { 40, 18 }, NumTimesteps = 11)]
public sealed partial class StreamedClassifier;

/// <summary>Trained numbers, a start that is not rest, a leaky integrator at the end.</summary>
[SpikingNetwork(NumTimesteps = 9)]
[Input(7)]
[Dense(33)]
[Lif(LearnBeta = Learning.PerNeuron, LearnThreshold = Learning.PerLayer, InitialMembrane = 0.4, RestPotential = 0.1)]
[Dense(6)]
[LeakyIntegrator(Tau = 5, LearnBeta = Learning.PerLayer)]
[Decode]
public sealed partial class StreamedIntegrator;

/// <summary>The same layers, but one option of one of them.</summary>
[SpikingNetwork(NumTimesteps = 9)]
[Input(7)]
[Dense(33)]
[Lif(LearnBeta = Learning.PerNeuron, LearnThreshold = Learning.PerLayer, InitialMembrane = 0.4, RestPotential = 0.1)]
[Dense(6)]
[LeakyIntegrator(Tau = 4, LearnBeta = Learning.PerLayer)]
[Decode]
public sealed partial class OtherIntegrator;

/// <summary>Neurons in a row, a delayed reset, smooth spikes.</summary>
[SpikingNetwork(NumTimesteps = 8, Compatibility = Compatibility.SnnTorch)]
[Input(5)]
[Lif(Beta = 0.8)]
[Lif(Beta = 0.7, ResetTiming = ResetTiming.SnnTorchNoDelay)]
[Dense(9)]
[Lif(Spike = Spike.Smooth, Slope = 6)]
[Decode]
public sealed partial class StreamedRow;

/// <summary>Spikes in and spikes out, step by step.</summary>
[SpikingNetwork(NumTimesteps = 7)]
[Input(19, Spikes = true)]
[Dense(24)]
[Lif]
[Dense(5)]
[Lif(Reset = Reset.Zero)]
public sealed partial class StreamedSpikes;

/// <summary>The smallest: one input, one neuron.</summary>
[SpikingNetwork(NumTimesteps = 6)]
[Input(1)]
[Dense(1)]
[Lif(Threshold = 0.1)]
[Decode]
public sealed partial class StreamedNeuron;

/// <summary>Many inputs into few outputs.</summary>
[SpikingNetwork(NumTimesteps = 5)]
[Input(784, Spikes = true)]
[Dense(10)]
[Lif]
public sealed partial class StreamedPicture;

/// <summary>Spikes straight into neurons, and a start and a rest that padding has as well.</summary>
[SpikingNetwork(NumTimesteps = 8)]
[Input(6, Spikes = true)]
[Lif(Threshold = 1.5)]
[Dense(3)]
[Lif(InitialMembrane = 0.3, RestPotential = 0.2, Threshold = 0.4)]
public sealed partial class StreamedSpikeNeurons;

/// <summary>No neuron, one step.</summary>
[SpikingNetwork(NumTimesteps = 1)]
[Input(6, PerStep = true)]
[Dense(3)]
public sealed partial class StreamedProduct;
