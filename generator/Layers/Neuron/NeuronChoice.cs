using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>A choice that changes a neuron's formula.</summary>
/// <param name="Property">Of the attribute.</param>
/// <param name="TypeParameter">Of the neuron's struct.</param>
/// <param name="Member">Name of the enum's member.</param>
/// <param name="Implementation">The struct that it stands for; null where the enum names none.</param>
/// <param name="IsRealValued">Whether the neuron gives real values with it.</param>
internal sealed record NeuronChoice(
    string Property, string TypeParameter, string Member, INamedTypeSymbol? Implementation, bool IsRealValued);
