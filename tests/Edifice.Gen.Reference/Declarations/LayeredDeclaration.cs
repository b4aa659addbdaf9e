using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>The layered form: one attribute per layer.</summary>
public sealed record LayeredDeclaration(string Name, int InputSize, IReadOnlyList<LayerDeclaration> Layers)
    : NetworkDeclaration(Name, InputSize)
{
    /// <summary>What the input is.</summary>
    public InputRule Input { get; init; }

    /// <inheritdoc/>
    public override LayeredDeclaration ToLayered() => this;

    private protected override string Attributes()
    {
        AttributeText network = WithTraining(new AttributeText("SpikingNetwork")
            .Property(nameof(NumTimesteps), NumTimesteps)
            .Property(nameof(Tau), Tau)
            .Property(nameof(Threshold), Threshold)
            .Property(nameof(Compatibility), Compatibility));
        string layers = string.Concat(Layers.Select(layer => layer.ToSource() + "\n"));
        AttributeText input = new AttributeText("Input")
            .Value(InputSize)
            .Property("PerStep", Input == InputRule.PerStep ? true : (bool?)null)
            .Property("Spikes", Input == InputRule.Spikes ? true : (bool?)null);
        return $"{network}\n{input}\n{layers}";
    }
}
