using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Parsing;

/// <summary>What the runtime says a coding of the compact form stands for.</summary>
internal static class CompactCoding
{
    /// <summary>The annotation of the coding that the declaration chose; reports a coding without one.</summary>
    public static AttributeData? Find(NetworkDeclaration declaration, ProblemList problems)
    {
        if (declaration.Codings is not { } codings)
        {
            return null;
        }

        AttributeData? form = EnumMembers.Find(codings, declaration.Coding)?.FindAttribute(WellKnownNames.CompactFormAttribute);
        if (form is null)
        {
            problems.Add(
                NeuronDiagnostics.UndefinedChoice,
                ProblemPlace.Network(NetworkDeclaration.CodingArgument),
                "[SpikingNetwork]",
                NetworkDeclaration.CodingArgument,
                EnumMembers.Text(declaration.Coding),
                codings.Name,
                string.Join(", ", EnumMembers.Of(codings).Select(coding => $"{codings.Name}.{coding.Name}")));
        }

        return form;
    }

    /// <summary>What the neuron's attribute would say in the layered form.</summary>
    public static IReadOnlyList<AttributeArgument> Options(AttributeData form) => OptionPairs.Of(form.NamedArgument("Options"));
}
