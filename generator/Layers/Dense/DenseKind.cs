using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;

namespace Edifice.Generator.Layers.Dense;

/// <summary>A dense synapse, W x + b.</summary>
internal sealed partial class DenseKind : ILayerKind
{
    private const string InputsArgument = "inputs";
    private const string OutputsArgument = "outputs";

    public LayerRole Role => LayerRole.Synapse;

    public bool Reads(AttributeReader attribute) => attribute.Attribute.Is(WellKnownNames.DenseAttribute);

    public LayerSpec Read(AttributeReader attribute) => new DenseSpec(
        attribute.Index,
        attribute.Text("Name"),
        attribute.Int(InputsArgument),
        attribute.Int(OutputsArgument) ?? 0,
        attribute.Flag("Bias") ?? true);

    public bool Owns(LayerSpec layer) => layer is DenseSpec;

    public Signal Infer(LayerSpec layer, Signal input, LayerSpec? before, ProblemList problems)
    {
        DenseSpec dense = (DenseSpec)layer;
        int outputs = LayerSizes.Check(dense, OutputsArgument, dense.Outputs, problems);
        if (dense.Inputs is { } inputs && LayerSizes.Check(dense, InputsArgument, inputs, problems) > 0
            && before is not null && input.IsKnown && inputs != input.Size)
        {
            // The layers behind one whose sizes are the wrong way round are held against what it gives when they are exchanged.
            bool isExchanged = outputs == input.Size;
            Report(dense, inputs, isExchanged, input, before, problems);
            outputs = isExchanged ? inputs : outputs;
        }

        return new Signal(outputs, input.IsPerStep, IsSpikes: false);
    }

    public bool HasUniformAdjoint(LayerSpec layer) => false;

    public bool GivesAdjointProduct(LayerSpec layer) => true;

    public BackwardNeed NeedOf(LayerSpec layer) => BackwardNeed.Input;

    public long CountParameters(LayerSpec layer, Signal input)
    {
        long outputs = Padding.Of(((DenseSpec)layer).Outputs);
        return (Padding.Of(input.Size) * outputs) + outputs;
    }

    private static void Report(DenseSpec dense, int inputs, bool isExchanged, Signal input, LayerSpec before, ProblemList problems) => problems.Add(
        ShapeDiagnostics.InputMismatch,
        ProblemPlace.Layer(dense.Index, InputsArgument),
        new Cure(FormattableText.Of($"{input.Size}"))
        {
            ExchangedWith = isExchanged ? ProblemPlace.Layer(dense.Index, OutputsArgument) : null,
        },
        FormattableText.Of($"{dense.Index}"),
        dense.Described,
        FormattableText.Of($"{inputs}"),
        before.Mention,
        FormattableText.Of($"{input.Size}"),
        isExchanged ? FormattableText.Of($"Dense({input.Size}, {inputs}): inputs come first") : FormattableText.Of($"Dense({input.Size}, {dense.Outputs})"));
}
