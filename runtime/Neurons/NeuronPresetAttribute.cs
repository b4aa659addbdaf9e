using System;

namespace Edifice.Neurons;

/// <summary>Put on an enum's member: what choosing it means for one kind of neuron. What a declaration says beside it wins.</summary>
/// <remarks>
/// The enum's property stands on the neuron's attribute, and may stand under the same name on <c>[SpikingNetwork]</c> as
/// the default of all layers.
/// </remarks>
/// <param name="neuronAttribute">The attribute of the neuron's layers.</param>
/// <param name="options">
/// Name, value, name, value, …: what the attribute would say. A number's value may be the name of another number of the
/// neuron, as "1/" before a name its reciprocal. All properties belong here: only what the preset names is told when a
/// declaration says something else.
/// </param>
[AttributeUsage(AttributeTargets.Field, AllowMultiple = true)]
public sealed class NeuronPresetAttribute(Type neuronAttribute, params object[] options) : Attribute
{
    /// <summary>The attribute of the neuron's layers.</summary>
    public Type NeuronAttribute { get; } = neuronAttribute;

    /// <summary>Name, value, name, value, ….</summary>
    public object[] Options { get; } = options;
}
