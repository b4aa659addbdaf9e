using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>The gradients of one loss: by every parameter, and by the input.</summary>
public sealed class Gradients
{
    internal Gradients(IEnumerable<DenseLayer> layers) =>
        Layers = layers.ToDictionary(
            layer => layer.Name,
            layer => new DenseGradient(new double[layer.Weight.Length], new double[layer.Bias.Length]));

    /// <summary>The gradients of each dense layer's parameters, by the layer's name.</summary>
    public IReadOnlyDictionary<string, DenseGradient> Layers { get; }

    /// <summary>[batch, inputs], the gradient by the network's input.</summary>
    public double[] Input { get; internal set; } = [];

    /// <summary>The gradient by one parameter, <c>layer.weight</c> or <c>layer.bias</c>, or by <c>input</c>.</summary>
    public double[] this[string name]
    {
        get
        {
            if (name == "input")
            {
                return Input;
            }

            int dot = name.LastIndexOf('.');
            DenseGradient layer = Layers[name[..dot]];
            return name[(dot + 1)..] switch
            {
                "weight" => layer.Weight,
                "bias" => layer.Bias,
                _ => throw new KeyNotFoundException($"No parameter is named {name}."),
            };
        }
    }

    internal DenseGradient Of(DenseLayer layer) => Layers[layer.Name];
}
