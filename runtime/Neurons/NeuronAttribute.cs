using System;

namespace Edifice.Neurons;

/// <summary>Put on an attribute class to make it a layer: says which struct describes the neuron.</summary>
/// <param name="dynamics">The neuron's struct, such as <c>typeof(Lif&lt;,,,&gt;)</c>; open type parameters are filled from <see cref="NeuronChoiceAttribute"/>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeuronAttribute(Type dynamics) : Attribute
{
    /// <summary>The neuron's struct.</summary>
    public Type Dynamics { get; } = dynamics;

    /// <summary>Whether the neuron gives real values instead of spikes 0 and 1.</summary>
    public bool IsRealValued { get; init; }
}
