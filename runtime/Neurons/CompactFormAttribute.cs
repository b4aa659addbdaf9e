using System;

namespace Edifice.Neurons;

/// <summary>Put on a coding of the compact form: says which layers a list of sizes stands for.</summary>
/// <remarks>
/// Input; for each hidden size Dense and the neuron; Dense for the output, with the neuron where <see cref="HasNeuronReadout"/>
/// says so; and Decode(Rate) wherever <see cref="RatesBetweenLayers"/> asks for one, and at the end of a signal over time.
/// </remarks>
/// <param name="neuronAttribute">The attribute of the neuron's layers; annotated with <see cref="NeuronAttribute"/>.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class CompactFormAttribute(Type neuronAttribute) : Attribute
{
    /// <summary>The attribute of the neuron's layers.</summary>
    public Type NeuronAttribute { get; } = neuronAttribute;

    /// <summary>Whether each hidden layer's rates go to the next, instead of its spikes.</summary>
    public bool RatesBetweenLayers { get; init; }

    /// <summary>Whether neurons stand behind the last synapse too.</summary>
    public bool HasNeuronReadout { get; init; }

    /// <summary>Name, value, name, value, …: what the neuron's attribute says in the layered form.</summary>
    public object[] Options { get; init; } = [];
}
