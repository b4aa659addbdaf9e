using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Decode;

/// <summary>Reads what the runtime says about its decodings: on the members of their enum.</summary>
internal static class DecoderFacts
{
    /// <summary>The member that the attribute stands for where it says nothing: the enum's zero.</summary>
    public static IFieldSymbol? Default(INamedTypeSymbol decodeAttribute)
    {
        ITypeSymbol? decodings = decodeAttribute.GetMembers("Decoding").OfType<IPropertySymbol>().FirstOrDefault()?.Type;
        return decodings is INamedTypeSymbol choices ? EnumMembers.Find(choices, 0) : null;
    }

    public static DecoderSpec Of(IFieldSymbol? decoding)
    {
        if (decoding?.FindAttribute(WellKnownNames.DecoderAttribute) is not { } facts || facts.FirstType() is not { } kernel)
        {
            // Another runtime than this generator's, which is a problem of its own.
            return new DecoderSpec("", "", TakesSpikes: true, TakesValues: true, HasUniformAdjoint: true, KeepsStep: false);
        }

        return new DecoderSpec(
            kernel.QualifiedName(),
            facts.ConstructorArguments.ElementAtOrDefault(1).Scalar() as string ?? "",
            facts.HasFlag("TakesSpikes"),
            facts.HasFlag("TakesValues"),
            facts.HasFlag("HasUniformAdjoint"),
            facts.HasFlag("KeepsStep"));
    }
}
