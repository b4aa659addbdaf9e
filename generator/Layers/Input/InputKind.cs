using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;

namespace Edifice.Generator.Layers.Input;

/// <summary>The input: a constant current, or a signal over time.</summary>
internal sealed partial class InputKind : ILayerKind
{
    private const string PerStepArgument = "PerStep";

    public LayerRole Role => LayerRole.Input;

    public bool Reads(AttributeReader attribute) => attribute.Attribute.Is(WellKnownNames.InputAttribute);

    public LayerSpec Read(AttributeReader attribute)
    {
        bool isSpikes = attribute.Flag("Spikes") ?? false;
        bool? isPerStep = attribute.Flag(PerStepArgument);
        if (isSpikes && isPerStep == false)
        {
            attribute.Problems.Add(ShapeDiagnostics.ConstantSpikes, attribute.PlaceOf(PerStepArgument), attribute.Position, attribute.Label);
        }

        return new InputSpec(attribute.Index, attribute.Int("size") ?? 0, isSpikes || (isPerStep ?? false), isSpikes);
    }

    public bool Owns(LayerSpec layer) => layer is InputSpec;

    public Signal Infer(LayerSpec layer, Signal input, LayerSpec? before, ProblemList problems)
    {
        InputSpec spec = (InputSpec)layer;
        return new Signal(LayerSizes.Check(spec, "size", spec.Size, problems), spec.IsPerStep, spec.IsSpikes);
    }

    public bool HasUniformAdjoint(LayerSpec layer) => false;

    public bool GivesAdjointProduct(LayerSpec layer) => false;

    public BackwardNeed NeedOf(LayerSpec layer) => BackwardNeed.Nothing;

    public long CountParameters(LayerSpec layer, Signal input) => 0;
}
