using System.Collections.Generic;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;

namespace Edifice.Generator.Parsing;

/// <summary>A list of sizes, read as the layers that it stands for.</summary>
internal static class CompactForm
{
    public static EquatableArray<LayerSpec> Expand(NetworkDeclaration declaration, NetworkNumbers numbers, ProblemList problems)
    {
        CompactSizes.Check(declaration, problems);
        List<LayerSpec> layers = [];
        foreach (CompactLayer layer in CompactLayout.Of(declaration, problems))
        {
            if (layer.Size is { } size)
            {
                layers.Add(layers.Count == 0 ? new InputSpec(0, size) : new DenseSpec(layers.Count, null, null, size, HasBias: true));
                continue;
            }

            // Read as if it were written, with what its attribute says by default.
            AttributeReader attribute = new(layer.Attribute, layer.Options, layers.Count, isCompact: true, numbers, problems);
            if (LayerCatalog.Find(attribute) is { } kind)
            {
                layers.Add(kind.Read(attribute));
            }
        }

        return [.. layers];
    }
}
