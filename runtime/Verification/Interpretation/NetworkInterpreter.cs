using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>Builds the double-precision twin of a network from nothing but its <see cref="NetworkInfo"/> and its parameters.</summary>
public sealed class NetworkInterpreter
{
    private readonly NetworkInfo info;
    private readonly IReadOnlyDictionary<string, double[]> tensors;
    private readonly NeuronModels models;
    private readonly HashSet<string> unused;

    private NetworkInterpreter(NetworkInfo info, IReadOnlyDictionary<string, double[]> tensors, NeuronModels models)
    {
        (this.info, this.tensors, this.models) = (info, tensors, models);
        unused = [.. tensors.Keys];
    }

    /// <summary>Builds the twin.</summary>
    /// <param name="info">What the generator says of the network.</param>
    /// <param name="tensors">Each parameter, [out, in], by its name; copied.</param>
    /// <param name="models">The models of its neurons; <see cref="NeuronModels.Standard"/> by default.</param>
    /// <exception cref="NotSupportedException">It has a layer, an option or a tensor that the reference does not know.</exception>
    public static ReferenceNetwork Interpret(NetworkInfo info, IReadOnlyDictionary<string, double[]> tensors, NeuronModels? models = null)
    {
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(tensors);
        return new NetworkInterpreter(info, tensors, models ?? NeuronModels.Standard).Build();
    }

    private ReferenceNetwork Build()
    {
        LayerDescription? input = info.Layers.Where(layer => layer.Kind == "Input").Select(layer => new LayerDescription(layer)).FirstOrDefault();
        bool isPerStep = input is not null && (input.Flag("PerStep") | input.Flag("Spikes"));
        ReferenceNetwork network = new(info.TimeSteps, info.InputSize, [.. info.Layers.Where(layer => layer.Kind != "Input").Select(Layer)])
        {
            InputIsPerStep = isPerStep,
        };
        return unused.Count == 0 ? network : throw new NotSupportedException(
            $"{info.Name} cannot be verified: no layer that the reference knows has the tensors {string.Join(", ", unused.Order(StringComparer.Ordinal))}. " +
            "If they are numbers of your own neuron, its model has to name them in Numbers.");
    }

    private ReferenceLayer Layer(LayerInfo layer) => layer.Kind switch
    {
        "Dense" => Dense(layer),
        "Decode" => new DecodeLayer("decode", new LayerDescription(layer).Word("Decoding", DecodeRule.Rate)),
        _ => Neurons(layer, models.Read(layer)),
    };

    private DenseLayer Dense(LayerInfo layer)
    {
        bool hasBias = tensors.ContainsKey($"{layer.Stage}.bias");
        return new DenseLayer(layer.Stage, layer.Inputs, layer.Outputs, hasBias)
        {
            Weight = Tensor($"{layer.Stage}.weight", layer.Inputs * layer.Outputs),
            Bias = hasBias ? Tensor($"{layer.Stage}.bias", layer.Outputs) : [],
        };
    }

    private NeuronLayer Neurons(LayerInfo layer, INeuronModel model) => new(layer.Stage, layer.Outputs, model)
    {
        Window = info.Window,
        Learned = model.Numbers
            .Where(number => IsLearned(layer, number) || tensors.ContainsKey($"{layer.Stage}.{number.Name}"))
            .ToDictionary(number => number.Name, number => Tensor($"{layer.Stage}.{number.Name}", 1, layer.Outputs)),
    };

    /// <summary>Whether the layer says so itself: <c>LearnBeta</c> is something else than <c>Fixed</c>.</summary>
    private static bool IsLearned(LayerInfo layer, NeuronNumber number) =>
        layer.Options.Any(option => option.Value != "Fixed" && option.Key.Equals("Learn" + number.Name, StringComparison.OrdinalIgnoreCase));

    private double[] Tensor(string name, params int[] lengths)
    {
        unused.Remove(name);
        double[] values = tensors.TryGetValue(name, out double[]? given)
            ? [.. given]
            : throw new NotSupportedException($"{info.Name} cannot be verified: it has no tensor {name}.");
        return Array.IndexOf(lengths, values.Length) >= 0 ? values : throw new NotSupportedException(
            $"{info.Name} cannot be verified: its tensor {name} has {values.Length} numbers, not {string.Join(" or ", lengths)}.");
    }
}
