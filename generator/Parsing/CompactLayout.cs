using System.Collections.Generic;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Layers;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Parsing;

/// <summary>Which layers a list of sizes stands for: the runtime's word on the coding, in the order of the data.</summary>
internal sealed class CompactLayout
{
    private readonly List<CompactLayer> _layers = [];
    private readonly INamedTypeSymbol _neuron;
    private readonly INamedTypeSymbol _dense;
    private readonly INamedTypeSymbol _decode;
    private readonly IReadOnlyList<AttributeArgument> _options;
    private bool _isPerStep;

    private CompactLayout(INamedTypeSymbol neuron, INamedTypeSymbol dense, INamedTypeSymbol decode, IReadOnlyList<AttributeArgument> options)
    {
        _neuron = neuron;
        _dense = dense;
        _decode = decode;
        _options = options;
    }

    /// <summary>The input first; nothing where the coding is unknown, which is reported.</summary>
    public static IReadOnlyList<CompactLayer> Of(NetworkDeclaration declaration, ProblemList problems)
    {
        if (CompactCoding.Find(declaration, problems) is not { } form
            || form.FirstType() is not { } neuron
            || declaration.RuntimeType(WellKnownNames.InputAttribute) is not { } input
            || declaration.RuntimeType(WellKnownNames.DenseAttribute) is not { } dense
            || declaration.RuntimeType(WellKnownNames.DecodeAttribute) is not { } decode)
        {
            return [];
        }

        CompactLayout network = new(neuron, dense, decode, CompactCoding.Options(form));
        network._layers.Add(new CompactLayer(input, declaration.InputSize, []));
        foreach (int size in declaration.HiddenSizes)
        {
            network.AddStage(size, hasNeuron: true);
            if (form.HasFlag("RatesBetweenLayers"))
            {
                network.AddDecode();
            }
        }

        network.AddStage(declaration.OutputSize, form.HasFlag("HasNeuronReadout"));
        if (network._isPerStep)
        {
            network.AddDecode();
        }

        return network._layers;
    }

    private void AddStage(int size, bool hasNeuron)
    {
        _layers.Add(new CompactLayer(_dense, size, []));
        if (hasNeuron)
        {
            _layers.Add(new CompactLayer(_neuron, null, _options));
            _isPerStep = true;
        }
    }

    private void AddDecode()
    {
        _layers.Add(new CompactLayer(_decode, null, []));
        _isPerStep = false;
    }
}
