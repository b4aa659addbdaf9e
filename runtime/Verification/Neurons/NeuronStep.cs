namespace Edifice.Reference;

/// <summary>What one step of one neuron gives, besides its states.</summary>
/// <param name="Charged">u, the membrane before the reset.</param>
/// <param name="Output">s, the spike; for a neuron that never fires, what it gives instead.</param>
/// <param name="Margin">
/// How far the step is from where its output jumps, as a share of what is compared; infinite where nothing can jump.
/// </param>
/// <param name="GradientMargin">
/// How far it is from where its gradient jumps although the output does not, such as the corner of a clip; infinite without one.
/// </param>
public readonly record struct NeuronStep(
    double Charged, double Output, double Margin = double.PositiveInfinity, double GradientMargin = double.PositiveInfinity);
