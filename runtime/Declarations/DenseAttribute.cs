using System;

namespace Edifice;

/// <summary>A dense synapse: W x + b.</summary>
/// <remarks>
/// On a static signal the product is computed once, not T times; on spikes it adds weight rows, spike by spike.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class DenseAttribute : LayerAttribute
{
    /// <summary>A synapse to <paramref name="outputs"/> outputs; the inputs follow from the layer before.</summary>
    public DenseAttribute(int outputs) => Outputs = outputs;

    /// <summary>A synapse whose inputs are written out, and checked against the layer before.</summary>
    public DenseAttribute(int inputs, int outputs)
    {
        Inputs = inputs;
        Outputs = outputs;
    }

    /// <summary>Inputs, or 0 where the declaration leaves them to the layer before.</summary>
    public int Inputs { get; }

    /// <summary>Outputs; above 0.</summary>
    public int Outputs { get; }

    /// <summary>Whether there is a trainable bias; default true.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>Name of the stage (this synapse, and the neuron behind it); default hidden1, hidden2, … output.</summary>
    public string? Name { get; set; }
}
