using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>From a declaration to the network it means.</summary>
internal static class DeclaredNetwork
{
    public const double DefaultTau = 2;
    public const double DefaultThreshold = 1;
    public const int DefaultTimeSteps = 25;

    /// <summary>The network with weights of 0, and learned numbers that are as they are declared.</summary>
    public static ReferenceNetwork Build(LayeredDeclaration declaration, Rounding rounding)
    {
        string[] names = StageNames.Of(declaration.Layers);
        List<ReferenceLayer> layers = [];
        int width = declaration.InputSize;
        foreach ((LayerDeclaration declared, string name) in declaration.Layers.Zip(names))
        {
            switch (declared)
            {
                case DenseDeclaration dense:
                    layers.Add(new DenseLayer(name, width, dense.Outputs, dense.Bias ?? true));
                    width = dense.Outputs;
                    break;
                case NeuronDeclaration neuron:
                    INeuronModel model = neuron.ToModel(declaration, rounding);
                    layers.Add(new NeuronLayer(name, width, model) { Learned = LearnedNumbers(neuron, model, width), Window = declaration.Window ?? 0 });
                    break;
                case DecodeDeclaration decode:
                    layers.Add(new DecodeLayer(name, decode.Decoding ?? DecodeRule.Rate));
                    break;
                default:
                    throw new NotSupportedException($"{declared}");
            }
        }

        return new ReferenceNetwork(declaration.NumTimesteps ?? DefaultTimeSteps, declaration.InputSize, layers)
        {
            InputIsPerStep = declaration.Input != InputRule.Constant,
        };
    }

    /// <summary>The same network, its parameters overwritten; those that are not given stay as they are.</summary>
    public static ReferenceNetwork WithParameters(this ReferenceNetwork network, IEnumerable<KeyValuePair<string, double[]>>? parameters)
    {
        foreach ((string name, double[] values) in parameters ?? [])
        {
            double[] parameter = network.Parameter(name);
            if (values.Length != parameter.Length)
            {
                throw new ArgumentException($"{name} has {parameter.Length} values, not {values.Length}.", nameof(parameters));
            }

            values.CopyTo(parameter, 0);
        }

        return network;
    }

    private static Dictionary<string, double[]> LearnedNumbers(NeuronDeclaration neuron, INeuronModel model, int width) => neuron.Learned
        .Where(learned => learned.Rule != LearningRule.Fixed)
        .ToDictionary(
            learned => learned.Number,
            learned => Enumerable.Repeat(
                model.Numbers.First(number => number.Name == learned.Number).Value,
                learned.Rule == LearningRule.PerLayer ? 1 : width).ToArray());
}
