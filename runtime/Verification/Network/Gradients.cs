using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>The gradients of one loss: by every parameter, and by the input.</summary>
public sealed class Gradients
{
    private readonly Dictionary<string, double[]> _parameters;

    /// <summary>Zeros for each of the parameters.</summary>
    internal Gradients(IEnumerable<KeyValuePair<string, double[]>> parameters) =>
        _parameters = parameters.ToDictionary(parameter => parameter.Key, parameter => new double[parameter.Value.Length]);

    /// <summary>[batch, inputs] or [T, batch, inputs], the gradient by the network's input.</summary>
    public double[] Input { get; internal set; } = [];

    /// <summary>The gradient by one parameter, such as <c>layer.weight</c>, or by <c>input</c>.</summary>
    public double[] this[string name] => name == "input" ? Input
        : _parameters.TryGetValue(name, out double[]? gradient) ? gradient
        : throw new KeyNotFoundException($"No parameter is named {name}. There are {string.Join(", ", _parameters.Keys)}.");

    /// <summary>Adds the gradients of other samples, parameter by parameter; the input's are left alone.</summary>
    internal void Add(Gradients others)
    {
        foreach ((string name, double[] sums) in _parameters)
        {
            for (int i = 0; i < sums.Length; i++)
            {
                sums[i] += others[name][i];
            }
        }
    }
}
