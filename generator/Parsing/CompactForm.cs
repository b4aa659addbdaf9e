using System.Collections.Generic;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Parsing;

/// <summary>A list of sizes, expanded into the layers that it stands for: which those are is the runtime's word on the coding.</summary>
internal sealed class CompactForm
{
    private readonly NetworkNumbers _numbers;
    private readonly ProblemList _problems;
    private readonly INamedTypeSymbol _neuron;
    private readonly INamedTypeSymbol _decode;
    private readonly IReadOnlyList<AttributeArgument> _options;
    private readonly List<LayerSpec> _layers = [];
    private bool _isPerStep;

    private CompactForm(
        NetworkNumbers numbers,
        ProblemList problems,
        INamedTypeSymbol neuron,
        INamedTypeSymbol decode,
        IReadOnlyList<AttributeArgument> options)
    {
        _numbers = numbers;
        _problems = problems;
        _neuron = neuron;
        _decode = decode;
        _options = options;
    }

    public static EquatableArray<LayerSpec> Expand(NetworkDeclaration declaration, NetworkNumbers numbers, ProblemList problems)
    {
        CompactSizes.Check(declaration, problems);
        if (CompactCoding.Find(declaration, problems) is not { } form
            || form.FirstType() is not { } neuron
            || declaration.RuntimeType(WellKnownNames.DecodeAttribute) is not { } decode)
        {
            return [];
        }

        CompactForm network = new(numbers, problems, neuron, decode, CompactCoding.Options(form));
        bool hasRates = form.HasFlag("RatesBetweenLayers");
        network._layers.Add(new InputSpec(0, declaration.InputSize));
        foreach (int size in declaration.HiddenSizes)
        {
            network.AddDense(size);
            network.AddNeuron();
            if (hasRates)
            {
                network.AddDecode();
            }
        }

        network.AddDense(declaration.OutputSize);
        if (form.HasFlag("HasNeuronReadout"))
        {
            network.AddNeuron();
        }

        if (network._isPerStep)
        {
            network.AddDecode();
        }

        return [.. network._layers];
    }

    private void AddDense(int size) => _layers.Add(new DenseSpec(_layers.Count, null, null, size, HasBias: true));

    private void AddNeuron()
    {
        Add(_neuron, _options);
        _isPerStep = true;
    }

    private void AddDecode()
    {
        Add(_decode, []);
        _isPerStep = false;
    }

    // Read as if it were written, with what its attribute says by default.
    private void Add(INamedTypeSymbol layer, IReadOnlyList<AttributeArgument> options)
    {
        AttributeReader attribute = new(layer, options, _layers.Count, isCompact: true, _numbers, _problems);
        if (LayerCatalog.Find(attribute) is { } kind)
        {
            _layers.Add(kind.Read(attribute));
        }
    }
}
