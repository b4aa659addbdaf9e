using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>The layered form: one attribute per layer.</summary>
public sealed record LayeredDeclaration(string Name, int InputSize, IReadOnlyList<LayerDeclaration> Layers)
    : NetworkDeclaration(Name, InputSize)
{
    /// <inheritdoc/>
    public override LayeredDeclaration ToLayered() => this;

    private protected override string Attributes()
    {
        AttributeText network = new AttributeText("SpikingNetwork")
            .Property(nameof(NumTimesteps), NumTimesteps)
            .Property(nameof(Tau), Tau)
            .Property(nameof(Threshold), Threshold);
        string layers = string.Concat(Layers.Select(layer => layer.ToSource() + "\n"));
        return $"{network}\n{new AttributeText("Input").Value(InputSize)}\n{layers}";
    }
}
