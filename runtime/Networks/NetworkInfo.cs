using System.Collections.Generic;

namespace Edifice;

/// <summary>What the compiler knows of a network: plain data, the same for every instance.</summary>
public sealed class NetworkInfo
{
    /// <summary>The declared class's name.</summary>
    public required string Name { get; init; }

    /// <summary>Features per sample.</summary>
    public required int InputSize { get; init; }

    /// <summary>Outputs per sample.</summary>
    public required int OutputSize { get; init; }

    /// <summary>Time steps T that a sample is simulated for.</summary>
    public required int TimeSteps { get; init; }

    /// <summary>The layers in the order of the data, with every option spelled out.</summary>
    public required IReadOnlyList<LayerInfo> Layers { get; init; }

    /// <summary>The stages (a synapse with the neuron behind it) in the order of the data.</summary>
    public required IReadOnlyList<StageInfo> Stages { get; init; }

    /// <summary>The parameter tensors in the order of the data.</summary>
    public required IReadOnlyList<TensorInfo> Parameters { get; init; }

    /// <summary>Length of the parameter block in numbers, padding included.</summary>
    public required int ParameterLength { get; init; }

    /// <summary>The stages of neurons, and where recordings keep them.</summary>
    public required IReadOnlyList<TraceInfo> Traces { get; init; }

    /// <summary>The memory plan of inference, training and recording.</summary>
    public required MemoryInfo Memory { get; init; }

    /// <summary>Number of trainable parameters, padding left out.</summary>
    public long ParameterCount
    {
        get
        {
            long count = 0;
            foreach (TensorInfo tensor in Parameters)
            {
                count += (long)tensor.Layout.Outputs * tensor.Layout.Inputs;
            }

            return count;
        }
    }
}
