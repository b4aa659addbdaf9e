using System;
using System.Collections.Generic;
using System.Linq;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Edifice.Benchmarks;

/// <summary>Weights and biases as torch has them.</summary>
internal sealed class TorchParameters : IDisposable
{
    public TorchParameters(Workload workload, CalibratedNetwork numbers)
    {
        Weights = [.. numbers.Weights.Select((layer, index) => new Parameter(tensor(layer).reshape(workload.Sizes[index + 1], workload.Sizes[index])))];
        Biases = [.. numbers.Biases.Select(layer => new Parameter(tensor(layer)))];
    }

    /// <summary>Of every layer: [out, in].</summary>
    public IReadOnlyList<Parameter> Weights { get; }

    /// <summary>Of every layer: [out].</summary>
    public IReadOnlyList<Parameter> Biases { get; }

    public int Layers => Weights.Count;

    /// <summary>A layer's currents: signal · weightsᵀ + bias, over the last dimension.</summary>
    public Tensor Currents(int layer, Tensor signal) => nn.functional.linear(signal, Weights[layer], Biases[layer]);

    public void Dispose()
    {
        foreach (Parameter parameter in Weights.Concat(Biases))
        {
            parameter.Dispose();
        }
    }
}
