using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Decode;

/// <summary>From a signal over time to a static one.</summary>
internal sealed partial class DecodeKind : ILayerKind
{
    private const string DecodingArgument = "decoding";

    public LayerRole Role => LayerRole.Decoder;

    public bool Reads(AttributeReader attribute) => attribute.Attribute.Is(WellKnownNames.DecodeAttribute);

    public LayerSpec Read(AttributeReader attribute)
    {
        IFieldSymbol? decoding = attribute.Find(DecodingArgument) is { } written
            ? LayerChoices.Find(attribute, DecodingArgument, written)
            : null;
        return new DecodeSpec(attribute.Index, decoding?.Name ?? DecodeSpec.Rate);
    }

    public bool Owns(LayerSpec layer) => layer is DecodeSpec;

    public Signal Infer(LayerSpec layer, Signal input, LayerSpec? before, ProblemList problems)
    {
        if (!input.IsPerStep)
        {
            problems.Add(
                ShapeDiagnostics.DecodeOnStatic,
                ProblemPlace.Layer(layer.Index),
                FormattableText.Of($"{layer.Index}"),
                layer.Kind,
                before is null ? "nothing stands before it" : before.Mention + " gives a static one");
        }

        return new Signal(input.Size, IsPerStep: false, IsSpikes: false);
    }

    public long CountParameters(LayerSpec layer, Signal input) => 0;
}
