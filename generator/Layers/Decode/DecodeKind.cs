using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Decode;

/// <summary>From a signal over time to a static one; what a decoding does and takes is the runtime's word.</summary>
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
        decoding ??= DecoderFacts.Default(attribute.Attribute);
        return new DecodeSpec(attribute.Index, decoding?.Name ?? "0", DecoderFacts.Of(decoding));
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
                layer.Label,
                before is null ? "nothing stands before it" : before.Mention + " gives a static one");
        }
        else if (before is not null)
        {
            CheckValues((DecodeSpec)layer, input, before, problems);
        }

        return new Signal(input.Size, IsPerStep: false, IsSpikes: false);
    }

    public bool HasUniformAdjoint(LayerSpec layer) => ((DecodeSpec)layer).Decoder.HasUniformAdjoint;

    public bool GivesAdjointProduct(LayerSpec layer) => false;

    public BackwardNeed NeedOf(LayerSpec layer) => BackwardNeed.Nothing;

    public long CountParameters(LayerSpec layer, Signal input) => 0;

    private static void CheckValues(DecodeSpec layer, Signal input, LayerSpec before, ProblemList problems)
    {
        if (input.IsSpikes ? layer.Decoder.TakesSpikes : layer.Decoder.TakesValues)
        {
            return;
        }

        problems.Add(
            input.IsSpikes ? ShapeDiagnostics.DecoderOfMembranes : ShapeDiagnostics.DecoderOfSpikes,
            ProblemPlace.Layer(layer.Index, DecodingArgument),
            FormattableText.Of($"{layer.Index}"),
            layer.Described,
            before.Mention,
            before is NeuronSpec ? $"in the place of {before.Mention}" : "between them");
    }
}
