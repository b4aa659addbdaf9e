using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers;

/// <summary>Enum arguments of a layer's attribute.</summary>
internal static class LayerChoices
{
    /// <summary>The member that an argument names; reports a number that is none.</summary>
    public static IFieldSymbol? Find(AttributeReader attribute, string argument, TypedConstant written) =>
        Find(attribute, argument, written, attribute.PlaceOf(argument), $"Layer {attribute.Position} ({attribute.Label})");

    /// <summary>The member that the network names for all its layers; reports a number that is none.</summary>
    public static IFieldSymbol? FindOfNetwork(AttributeReader attribute, string argument, TypedConstant written) =>
        Find(attribute, argument, written, ProblemPlace.Network(argument), "[SpikingNetwork]");

    private static IFieldSymbol? Find(AttributeReader attribute, string argument, TypedConstant written, ProblemPlace place, string who)
    {
        if (written is not { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol choices })
        {
            return null;
        }

        IFieldSymbol? member = EnumMembers.Find(choices, written.Value);
        if (member is null)
        {
            attribute.Problems.Add(
                NeuronDiagnostics.UndefinedChoice,
                place,
                who,
                argument,
                EnumMembers.Text(written.Value),
                choices.Name,
                string.Join(", ", EnumMembers.Of(choices).Select(choice => $"{choices.Name}.{choice.Name}")));
        }

        return member;
    }
}
