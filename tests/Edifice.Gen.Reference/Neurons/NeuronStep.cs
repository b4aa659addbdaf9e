namespace Edifice.Reference;

/// <summary>What one step of one neuron gives, besides its states.</summary>
/// <param name="Charged">u, the membrane that is compared with the threshold.</param>
/// <param name="Spike">s.</param>
/// <param name="Margin">
/// How far the step is from where it jumps or bends: |u - θ| / θ for a hard spike, ||slope · (u - θ)| - clip| for a clipped
/// smooth one, infinite for a smooth one without clip.
/// </param>
public readonly record struct NeuronStep(double Charged, double Spike, double Margin);
