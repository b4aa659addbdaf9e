using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Parsing;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.CodeFixes;

/// <summary>The layers' attributes of one network, as they stand in a file.</summary>
internal sealed class DeclaredLayers
{
    private readonly IReadOnlyList<AttributeData> _layers;
    private readonly IReadOnlyList<AttributeSyntax?> _syntax;

    private DeclaredLayers(FixSource source, INamedTypeSymbol network)
    {
        _layers = LayerAttributes.Of(network);
        _syntax =
        [
            .. _layers.Select(layer => layer.ApplicationSyntaxReference is { } place && place.SyntaxTree == source.Root.SyntaxTree
                ? place.GetSyntax(source.Cancel) as AttributeSyntax
                : null),
        ];
    }

    public int Count => _layers.Count;

    /// <summary>The layer's attribute; null outside of the network, and where it stands in another file.</summary>
    public AttributeSyntax? this[int index] => index >= 0 && index < Count ? _syntax[index] : null;

    /// <summary>The layers of the class that carries an attribute; null where there is no such class.</summary>
    public static DeclaredLayers? Around(FixSource source, AttributeSyntax attribute) =>
        source.NetworkOf(attribute) is { } network ? new DeclaredLayers(source, network) : null;

    /// <summary>-1 for an attribute that is no layer of the network.</summary>
    public int IndexOf(AttributeSyntax attribute) => _syntax.ToList().IndexOf(attribute);

    public bool Is(int index, string metadataName) => index >= 0 && index < Count && _layers[index].AttributeClass.Is(metadataName);

    public bool IsNeuron(int index) =>
        index >= 0 && index < Count && _layers[index].AttributeClass.DerivesFrom(WellKnownNames.NeuronLayerAttribute);
}
