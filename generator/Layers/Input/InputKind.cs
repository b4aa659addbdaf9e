using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;

namespace Edifice.Generator.Layers.Input;

/// <summary>The input, a constant current.</summary>
internal sealed partial class InputKind : ILayerKind
{
    public LayerRole Role => LayerRole.Input;

    public bool Reads(AttributeReader attribute) => attribute.Attribute.Is(WellKnownNames.InputAttribute);

    public LayerSpec Read(AttributeReader attribute) => new InputSpec(attribute.Index, attribute.Int("size") ?? 0);

    public bool Owns(LayerSpec layer) => layer is InputSpec;

    public Signal Infer(LayerSpec layer, Signal input, LayerSpec? before, ProblemList problems)
    {
        int size = LayerSizes.Check(layer, "size", ((InputSpec)layer).Size, problems);
        return new Signal(size, IsPerStep: false, IsSpikes: false);
    }

    public long CountParameters(LayerSpec layer, Signal input) => 0;
}
