using System;

namespace Edifice.Neurons;

/// <summary>
/// Put beside <see cref="NeuronPresetAttribute"/>: the numbers that the preset has where a declaration makes another choice
/// than the preset's.
/// </summary>
/// <remarks>
/// Another choice never gets the numbers that the preset has for its own one: without this annotation those of
/// <see cref="ImplementedByAttribute.Defaults"/> hold. A library's fast sigmoid may be scaled unlike ours.
/// </remarks>
/// <param name="neuronAttribute">The attribute of the neuron's layers.</param>
/// <param name="choice">The other choice: a member of an enum.</param>
/// <param name="options">Name, value, name, value, …, as in <see cref="NeuronPresetAttribute"/>; numbers that the choice has a default for.</param>
[AttributeUsage(AttributeTargets.Field, AllowMultiple = true)]
public sealed class NeuronPresetChoiceAttribute(Type neuronAttribute, object choice, params object[] options) : Attribute
{
    /// <summary>The attribute of the neuron's layers.</summary>
    public Type NeuronAttribute { get; } = neuronAttribute;

    /// <summary>The other choice.</summary>
    public object Choice { get; } = choice;

    /// <summary>Name, value, name, value, ….</summary>
    public object[] Options { get; } = options;
}
