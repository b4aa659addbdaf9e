using System;

namespace Edifice.Neurons;

/// <summary>Put on an enum property of a layer's attribute: the value chooses a type argument of the neuron's struct.</summary>
/// <param name="typeParameter">The type parameter's name. The enum's value 0 is the default.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NeuronChoiceAttribute(string typeParameter) : Attribute
{
    /// <summary>The type parameter's name.</summary>
    public string TypeParameter { get; } = typeParameter;
}
