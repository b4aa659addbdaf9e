namespace Edifice.Generator.Model;

/// <summary>A neuron's formula as people write it, for comments.</summary>
/// <param name="Parts">Its pieces, those of the choices included; none where the neuron does not say it.</param>
/// <param name="Symbols">How its numbers are written.</param>
internal sealed record NeuronFormula(EquatableArray<FormulaPart> Parts, EquatableArray<FormulaSymbol> Symbols)
{
    /// <summary>Of a neuron that does not say it.</summary>
    public static NeuronFormula Unsaid { get; } = new([], []);
}
