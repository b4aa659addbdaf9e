using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>A choice that changes a neuron's formula.</summary>
/// <param name="Property">Of the attribute.</param>
/// <param name="TypeParameter">Of the neuron's struct.</param>
/// <param name="Member">The enum's member in effect; null where the number is none's.</param>
/// <param name="IsPresets">Whether a preset, where there is one, says the same.</param>
/// <param name="Implementation">The struct that it stands for; null where the enum names none.</param>
/// <param name="IsRealValued">Whether the neuron gives real values with it.</param>
/// <param name="Keeps">Optional tape values that it needs.</param>
/// <param name="Defaults">The numbers that it has by default.</param>
/// <param name="Ignores">Properties that have no effect with it.</param>
/// <param name="Requires">Properties whose defaults are not meant for it.</param>
internal sealed record NeuronChoice(
    string Property,
    string TypeParameter,
    IFieldSymbol? Member,
    bool IsPresets,
    INamedTypeSymbol? Implementation,
    bool IsRealValued,
    IReadOnlyList<string> Keeps,
    IReadOnlyList<AttributeArgument> Defaults,
    IReadOnlyList<string> Ignores,
    IReadOnlyList<string> Requires);
