using System;
using System.Collections.Generic;

namespace Edifice.Reference;

/// <summary>The numbers of each neuron of a layer: learned, or as the model has them.</summary>
internal sealed class LayerNumbers
{
    private readonly NeuronLayer _layer;
    private readonly IReadOnlyList<NeuronNumber> _numbers;
    private readonly double[] _values;

    public LayerNumbers(NeuronLayer layer)
    {
        _layer = layer;
        _numbers = layer.Model.Numbers;
        _values = new double[layer.Size * _numbers.Count];
        foreach ((string name, double[] values) in layer.Learned)
        {
            RequireNumber(name, values.Length);
        }

        for (int neuron = 0; neuron < layer.Size; neuron++)
        {
            for (int number = 0; number < _numbers.Count; number++)
            {
                _values[neuron * _numbers.Count + number] = layer.Learned.TryGetValue(_numbers[number].Name, out double[]? learned)
                    ? learned[learned.Length == 1 ? 0 : neuron]
                    : _numbers[number].Value;
            }
        }
    }

    /// <summary>One neuron's, in the model's order.</summary>
    public ReadOnlySpan<double> Of(int neuron) => _values.AsSpan(neuron * _numbers.Count, _numbers.Count);

    /// <summary>Adds one neuron's gradients to those of the learned numbers; what all neurons share sums over them.</summary>
    public void AddGradients(int neuron, ReadOnlySpan<double> gradient, Gradients gradients)
    {
        for (int number = 0; number < _numbers.Count; number++)
        {
            if (_layer.Learned.ContainsKey(_numbers[number].Name))
            {
                double[] sums = gradients[$"{_layer.Name}.{_numbers[number].Name}"];
                sums[sums.Length == 1 ? 0 : neuron] += gradient[number];
            }
        }
    }

    private void RequireNumber(string name, int length)
    {
        foreach (NeuronNumber number in _numbers)
        {
            if (number.Name == name && (length == 1 || length == _layer.Size))
            {
                return;
            }
        }

        throw new InvalidOperationException(
            $"Layer {_layer.Name} of {_layer.Size} neurons cannot learn {length} numbers {name}: its model has {string.Join(", ", _numbers)}.");
    }
}
