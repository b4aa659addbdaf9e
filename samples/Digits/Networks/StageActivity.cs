namespace Edifice.Samples.Digits;

/// <summary>How busy one stage's neurons were on a set of images.</summary>
/// <param name="Name">The stage as the network calls it.</param>
/// <param name="NeuronRates">Spikes per time step of every neuron, 0 to 1.</param>
/// <param name="FiringRate">Their mean.</param>
internal sealed record StageActivity(string Name, float[] NeuronRates, double FiringRate);
