using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>From a declaration to the network it means.</summary>
internal static class DeclaredNetwork
{
    private const int DefaultTimeSteps = 25;
    private const double DefaultTau = 2;
    private const double DefaultThreshold = 1;

    /// <param name="declaration">In the layered form.</param>
    /// <param name="parameters">By <c>stage.weight</c> and <c>stage.bias</c>; zeros where null.</param>
    public static ReferenceNetwork Build(LayeredDeclaration declaration, IReadOnlyDictionary<string, float[]>? parameters)
    {
        string[] names = StageNames.Of(declaration.Layers);
        List<ReferenceLayer> layers = [];
        int width = declaration.InputSize;
        foreach ((LayerDeclaration declared, string name) in declaration.Layers.Zip(names))
        {
            switch (declared)
            {
                case DenseDeclaration dense:
                    layers.Add(Fill(new DenseLayer(name, width, dense.Outputs, dense.Bias ?? true), parameters));
                    width = dense.Outputs;
                    break;
                case LifDeclaration lif:
                    layers.Add(new NeuronLayer(name, width, ModelOf(lif, declaration)));
                    break;
                default:
                    layers.Add(new DecodeLayer(name));
                    break;
            }
        }

        return new ReferenceNetwork(declaration.NumTimesteps ?? DefaultTimeSteps, declaration.InputSize, layers);
    }

    /// <summary>The neuron a layer of the network declares.</summary>
    public static LifModel ModelOf(LifDeclaration lif, NetworkDeclaration network) =>
        lif.ToModel(network.Tau ?? DefaultTau, network.Threshold ?? DefaultThreshold);

    private static DenseLayer Fill(DenseLayer dense, IReadOnlyDictionary<string, float[]>? parameters)
    {
        if (parameters is null)
        {
            return dense;
        }

        Copy(parameters[$"{dense.Name}.weight"], dense.Weight);
        if (dense.HasBias)
        {
            Copy(parameters[$"{dense.Name}.bias"], dense.Bias);
        }

        return dense;
    }

    private static void Copy(float[] from, double[] to)
    {
        if (from.Length != to.Length)
        {
            throw new ArgumentException($"A parameter has {to.Length} values, not {from.Length}.", nameof(from));
        }

        for (int i = 0; i < from.Length; i++)
        {
            to[i] = from[i];
        }
    }
}
