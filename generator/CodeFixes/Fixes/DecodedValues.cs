using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Edifice.Generator.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.CodeFixes.Fixes;

/// <summary>Gives a decoder the values that it takes, or writes one that takes any.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DecodedValues))]
[Shared]
public sealed class DecodedValues : NetworkCodeFix
{
    // Choices of neurons that have an effect on smooth spikes alone.
    private static readonly string[] s_ofSmoothSpikes = ["Spike", "Clip"];

    public DecodedValues()
        : base("EDG0108", "EDG0109")
    {
    }

    internal override IEnumerable<FixOffer> Find(FixSource source, Diagnostic diagnostic)
    {
        if (source.Find<AttributeArgumentSyntax>(diagnostic.Location.SourceSpan) is not { Parent.Parent: AttributeSyntax decoder } decoding
            || DeclaredLayers.Around(source, decoder) is not { } layers)
        {
            return [];
        }

        int before = layers.IndexOf(decoder) - 1;
        string neurons = diagnostic.Id == "EDG0108" ? NeuronNames.Integrating : NeuronNames.Spiking;
        IEnumerable<FixOffer> values = !layers.IsNeuron(before) ? Between(source, decoder, neurons, diagnostic.Id)
            : layers[before] is not { } written ? []
            : diagnostic.Id == "EDG0108" ? InPlaceOf(source, written)
            : HardSpikes(written);
        return [.. values, AnyValues(source, decoder, decoding, diagnostic.Id)];
    }

    private static IEnumerable<FixOffer> Between(FixSource source, AttributeSyntax decoder, string neurons, string id)
    {
        string name = AttributeText.Name(source, neurons, decoder.SpanStart);
        yield return new FixOffer($"Write '[{name}]' before '[{decoder}]'", $"{id}: between", edits => edits.WriteBefore(decoder, name));
    }

    // What both kinds of neurons can be told stays.
    private static IEnumerable<FixOffer> InPlaceOf(FixSource source, AttributeSyntax neurons)
    {
        if (source.Model.Compilation.GetTypeByMetadataName(NeuronNames.Integrating) is not { } integrating)
        {
            yield break;
        }

        AttributeArgumentSyntax[] lost =
        [
            .. AttributeText.ArgumentsOf(neurons)
                .Where(argument => argument.NameEquals is not { } name || !HasMember(integrating, name.Name.Identifier.ValueText)),
        ];
        string written = AttributeText.Name(source, integrating, neurons.SpanStart);
        yield return new FixOffer(
            $"Write '[{written}]' in place of '[{neurons.Name}]'",
            "EDG0108: in place",
            edits =>
            {
                edits.Replace(neurons.Name.Span, written);
                CompactArguments.Remove(edits, lost);
            });
    }

    private static bool HasMember(INamedTypeSymbol? type, string name) =>
        type is not null && (!type.GetMembers(name).IsEmpty || HasMember(type.BaseType, name));

    private static IEnumerable<FixOffer> HardSpikes(AttributeSyntax neurons)
    {
        AttributeArgumentSyntax[] smooth = [.. s_ofSmoothSpikes.Select(name => AttributeText.Property(neurons, name)).OfType<AttributeArgumentSyntax>()];
        if (AttributeText.Property(neurons, s_ofSmoothSpikes[0]) is not null)
        {
            yield return new FixOffer(
                $"Write '{AttributeText.Without(neurons, smooth)}'", "EDG0109: hard spikes", edits => CompactArguments.Remove(edits, smooth));
        }
    }

    private static FixOffer AnyValues(FixSource source, AttributeSyntax decoder, AttributeArgumentSyntax decoding, string id)
    {
        const string rate = "Rate";
        ExpressionSyntax value = decoding.Expression;
        string choices = value is MemberAccessExpressionSyntax member
            ? member.Expression.ToString()
            : AttributeText.Name(source, NeuronNames.Decoding, value.SpanStart);
        return new FixOffer(
            $"Write '{decoder.Name}({choices}.{rate})'", $"{id}: rate", edits => edits.Replace(value.Span, $"{choices}.{rate}"));
    }
}
