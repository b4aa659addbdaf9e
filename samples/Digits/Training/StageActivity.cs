namespace Edifice.Samples.Digits;

/// <summary>How busy one stage of the network was on the test images.</summary>
/// <param name="Name">The stage as the network calls it.</param>
/// <param name="FiringRate">Spikes per neuron and time step, 0 to 1; null for a stage without spikes.</param>
internal sealed record StageActivity(string Name, double? FiringRate);
