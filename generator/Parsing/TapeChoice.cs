using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Parsing;

/// <summary>What the declaration says of the tape.</summary>
internal static class TapeChoice
{
    /// <summary>Whether steps are run again instead of being read from the tape; reports a number that is no choice.</summary>
    public static bool Recomputes(NetworkDeclaration declaration, ProblemList problems)
    {
        if (declaration.Attribute.NamedArgument(NetworkDeclaration.TapeArgument) is not
            { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol choices } written)
        {
            return false;
        }

        IFieldSymbol? choice = EnumMembers.Find(choices, written.Value);
        if (choice is null)
        {
            problems.Add(
                NeuronDiagnostics.UndefinedChoice,
                ProblemPlace.Network(NetworkDeclaration.TapeArgument),
                "[SpikingNetwork]",
                NetworkDeclaration.TapeArgument,
                EnumMembers.Text(written.Value),
                choices.Name,
                string.Join(", ", EnumMembers.Of(choices).Select(member => $"{choices.Name}.{member.Name}")));
        }

        return choice?.Name == NetworkDeclaration.Recompute;
    }
}
