using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers;

/// <summary>Reads one layer's attribute: as the user wrote it, or as the compact form stands for it.</summary>
internal sealed class AttributeReader(
    INamedTypeSymbol attribute,
    IReadOnlyList<AttributeArgument> arguments,
    int index,
    bool isCompact,
    NetworkNumbers network,
    ProblemList problems)
{
    /// <summary>The property that names a layer's stage, and nothing else of it.</summary>
    public const string StageName = "Name";

    private const string Suffix = "Attribute";

    /// <summary>The attribute's class.</summary>
    public INamedTypeSymbol Attribute => attribute;

    /// <summary>The layer's position, from 0.</summary>
    public int Index => index;

    /// <summary>Whether the compact form stands for the layer, so that it is written nowhere.</summary>
    public bool IsCompact => isCompact;

    /// <summary>What is written, in its order.</summary>
    public IReadOnlyList<AttributeArgument> Arguments => arguments;

    /// <summary>What the network says for all its layers.</summary>
    public NetworkNumbers Network => network;

    public ProblemList Problems => problems;

    /// <summary>The attribute's name without "Attribute".</summary>
    public string Kind => KindOf(attribute);

    /// <summary>Kind and stage's name, for a message.</summary>
    public string Label => LayerSpec.WithName(Kind, Text(StageName));

    /// <summary>The layer's position, for a message.</summary>
    public string Position => index.ToString(CultureInfo.InvariantCulture);

    public static string KindOf(INamedTypeSymbol attribute) =>
        attribute.Name.EndsWith(Suffix, StringComparison.Ordinal) && attribute.Name.Length > Suffix.Length
            ? attribute.Name.Substring(0, attribute.Name.Length - Suffix.Length)
            : attribute.Name;

    public bool Has(string name) => Find(name) is not null;

    /// <summary>Where an argument stands among those written; -1 if it is not there.</summary>
    public int PositionOf(string name) => arguments.ToList().FindIndex(argument => argument.Name == name);

    public int? Int(string name) => Find(name)?.Scalar() is int value ? value : null;

    public double? Number(string name) => Find(name)?.Number();

    public bool? Flag(string name) => Find(name)?.Scalar() is bool value ? value : null;

    public string? Text(string name) => Find(name)?.Scalar() is string value ? value : null;

    /// <summary>An argument of any type.</summary>
    public TypedConstant? Find(string name)
    {
        foreach (AttributeArgument argument in arguments)
        {
            if (argument.Name == name && argument.Value.Kind != TypedConstantKind.Error)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>The same attribute, with problems and the network's settings to itself.</summary>
    public AttributeReader Alone() => new(attribute, arguments, index, isCompact, network.Anew(), new ProblemList());

    /// <summary>A layer that was read from the same text, in this one's place.</summary>
    /// <param name="layer">As it was read.</param>
    /// <param name="settings">The network's settings that it goes by.</param>
    public LayerSpec Take(LayerSpec layer, IReadOnlyList<string> settings)
    {
        foreach (string setting in settings)
        {
            network.Take(setting);
        }

        return layer with { Index = index, Name = Text(StageName) };
    }

    /// <summary>Where a problem with this layer is: in the compact form no layer is written anywhere.</summary>
    public ProblemPlace PlaceOf(string? argument = null) =>
        isCompact ? ProblemPlace.Network() : ProblemPlace.Layer(index, argument);
}
