using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Edifice.Reference;

/// <summary>Writes the network of a file as a declaration.</summary>
internal sealed class GoldenMapping
{
    private readonly GoldenNetwork _network;
    private readonly List<LayerDeclaration> _declared = [];
    private readonly List<string?> _origins = [];
    private readonly HashSet<string> _parameters = [];
    private int[] _extents;
    private bool _isPerStep;
    private bool _isSpikes;

    private GoldenMapping(GoldenNetwork network)
    {
        _network = network;
        _extents = [network.InputSize];
        (_isPerStep, _isSpikes) = (network.Input != InputRule.Constant, network.Input == InputRule.Spikes);
    }

    private int Width => (int)GoldenArray.Length(_extents);

    /// <param name="network">The network of a file.</param>
    /// <param name="className">The name of the declared class.</param>
    /// <param name="withoutFinalDecode">Leaves out the last decode, for losses on the output layer's spikes.</param>
    /// <exception cref="GoldenUnsupportedException">The language cannot say it.</exception>
    public static GoldenDeclaration Map(GoldenNetwork network, string className, bool withoutFinalDecode = false) =>
        new GoldenMapping(network).Map(className, withoutFinalDecode);

    private GoldenDeclaration Map(string className, bool withoutFinalDecode)
    {
        if (_network.Mode is not ("stepwise" or "layerwise"))
        {
            throw new GoldenUnsupportedException($"mode {_network.Mode}");
        }

        foreach (GoldenLayer layer in _network.Layers)
        {
            AddLayer(layer);
        }

        if (withoutFinalDecode)
        {
            RequireSpikesBeforeDecode();
        }
        else
        {
            AddFinalDecode();
        }

        LayeredDeclaration declaration = new(className, _network.InputSize, _declared) { NumTimesteps = _network.TimeSteps, Input = _network.Input };
        return Named(declaration);
    }

    private void AddLayer(GoldenLayer layer)
    {
        if (_network.Decode == "rate_then_dense" && ReferenceEquals(layer, _network.Layers[^1]))
        {
            DecodeBefore(layer);
        }

        switch (layer.Kind)
        {
            case "dense":
                AddDense(layer);
                _isSpikes = false;
                break;
            case "lif":
                LifDeclaration lif = (LifDeclaration)GoldenNeuron.Lif(layer, _network.Parameters);
                AddNeurons(lif, layer);
                _isSpikes = lif.Spike != SpikeRule.Smooth;
                break;
            case "li":
                AddNeurons(GoldenNeuron.LeakyIntegrator(layer, _network.Parameters), layer);
                _isSpikes = false;
                break;
            case "flatten":
                _extents = [Width];
                break;
            default:
                throw new GoldenUnsupportedException($"layer kind {layer.Kind}");
        }
    }

    private void AddDense(GoldenLayer layer)
    {
        (int inputs, int outputs, bool hasBias) = (layer.Count("in"), layer.Count("out"), layer.Flag("bias"));
        RequireWidth(layer, inputs);
        RequireParameter(layer, "weight", outputs, inputs);
        if (hasBias)
        {
            RequireParameter(layer, "bias", outputs);
        }

        _extents = [outputs];
        Add(new DenseDeclaration(outputs) { Bias = hasBias ? null : false }, layer.Name);
    }

    /// <summary>Layer by layer, a neuron layer's rate goes to the next; step by step, its output does.</summary>
    private void AddNeurons(NeuronDeclaration neurons, GoldenLayer layer)
    {
        RequireWidth(layer, GoldenArray.Length(layer.Extents));
        _extents = layer.Extents;
        _parameters.UnionWith(neurons.Learned
            .Where(learned => learned.Rule != LearningRule.Fixed)
            .Select(learned => $"{layer.Name}.{learned.Number}"));
        Add(neurons, layer.Name);
        _isPerStep = true;
        if (_network.Mode == "layerwise")
        {
            Add(new DecodeDeclaration(DecodeRule.Rate), null);
            _isPerStep = false;
        }
    }

    /// <summary>The last layer takes the rate of what stands before it, once. Layer by layer it is a rate already.</summary>
    private void DecodeBefore(GoldenLayer layer)
    {
        if (layer.Kind != "dense")
        {
            throw new InvalidDataException($"decode.kind: rate_then_dense, but the last layer, {layer.Name}, is of kind {layer.Kind}");
        }

        if (_isPerStep)
        {
            Add(new DecodeDeclaration(DecodeRule.Rate), null);
            _isPerStep = false;
        }
    }

    private void RequireWidth(GoldenLayer layer, long width)
    {
        if (width != Width)
        {
            throw new InvalidDataException($"layers: {layer.Name} takes {width} values, but gets {Width}");
        }
    }

    private void RequireParameter(GoldenLayer layer, string parameter, params ReadOnlySpan<int> shape)
    {
        string name = $"{layer.Name}.{parameter}";
        GoldenTensor tensor = _network.Parameters.TryGetValue(name, out GoldenTensor? found) ? found : throw new InvalidDataException($"params.{name}: missing");
        tensor.RequireShape(shape);
        _parameters.Add(name);
    }

    private void AddFinalDecode()
    {
        DecodeRule? decoding = (_network.Decode, _isSpikes) switch
        {
            ("none", _) => null,
            ("rate_then_dense", _) => null,
            ("rate", _) or ("mean", true) => DecodeRule.Rate,
            ("mean", false) => DecodeRule.MeanMembrane,
            ("count", _) => DecodeRule.Count,
            ("last", false) => DecodeRule.LastMembrane,
            ("max", false) => DecodeRule.MaxMembrane,
            ("last" or "max", true) => throw new GoldenUnsupportedException(
                $"decode {_network.Decode} of spikes: the language takes the last and the largest of membranes and other real values"),
            _ => throw new GoldenUnsupportedException($"decode {_network.Decode}"),
        };
        if (decoding is { } rule && _isPerStep)
        {
            Add(new DecodeDeclaration(rule), null);
            _isPerStep = false;
        }
        else if (decoding is { } other && other is not (DecodeRule.Rate or DecodeRule.MeanMembrane))
        {
            throw new GoldenUnsupportedException($"decode {_network.Decode} of a static signal");
        }
    }

    private void RequireSpikesBeforeDecode()
    {
        if (!_isPerStep || _network.Layers[^1].Kind != "lif")
        {
            throw new GoldenUnsupportedException("losses on output spikes where the last layer does not fire in every step");
        }
    }

    private void Add(LayerDeclaration declaration, string? origin)
    {
        _declared.Add(declaration);
        _origins.Add(origin);
    }

    private GoldenDeclaration Named(LayeredDeclaration declaration)
    {
        string[] stages = StageNames.Of(declaration.Layers);
        Dictionary<string, string> byOrigin = _origins.Zip(stages).Where(pair => pair.First is not null).ToDictionary(pair => pair.First!, pair => pair.Second);
        RequireKnownParameters();
        Dictionary<string, string> tensors = _parameters.ToDictionary(name => name, name => name.LastIndexOf('.') is var dot ? byOrigin[name[..dot]] + name[dot..] : name);
        return new GoldenDeclaration(
            declaration, tensors, byOrigin,
            _isPerStep ? [_network.TimeSteps, _network.Batch, .. _extents] : [_network.Batch, .. _extents], _isPerStep);
    }

    /// <summary>Every parameter of the file is one of the network's.</summary>
    private void RequireKnownParameters()
    {
        foreach (string name in _network.Parameters.Keys.Where(name => !_parameters.Contains(name)))
        {
            // A neuron may have numbers that the language does not learn; of any other layer the file says itself what it has.
            bool isOfNeurons = _network.Layers.Any(layer => layer.HasNeurons && name.StartsWith(layer.Name + ".", StringComparison.Ordinal));
            throw isOfNeurons
                ? new GoldenUnsupportedException($"parameter {name}")
                : new InvalidDataException($"params.{name}: no layer has such a parameter");
        }
    }
}
