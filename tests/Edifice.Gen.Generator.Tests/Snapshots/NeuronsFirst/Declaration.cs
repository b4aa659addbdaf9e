using Edifice;

/// <summary>Neurons that take the input as their current, a synapse before a decoder, so many steps that groups are small, and a readout of two synapses.</summary>
[SpikingNetwork(NumTimesteps = 200)]
[Input(20)]
[Lif(Surrogate = Surrogate.Sigmoid)]
[Dense(6, Name = "mean current")]
[Decode]
[Dense(4)]
[Dense(2, Bias = false)]
internal partial class NeuronsFirst;
