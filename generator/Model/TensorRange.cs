namespace Edifice.Generator.Model;

/// <summary>The numbers of a trained number of a neuron.</summary>
/// <param name="Initial">What it begins with.</param>
/// <param name="Least">The least effective number.</param>
/// <param name="Greatest">The greatest effective number.</param>
internal sealed record TensorRange(float Initial, float Least, float Greatest);
