using System;

namespace Edifice.Neurons;

/// <summary>Put on a <see cref="Learning"/> property of a layer's attribute: makes a number of the neuron's formula a parameter of the network.</summary>
/// <param name="field">The number: a lane argument of the neuron's Step, in Pascal case, such as "Beta" for <c>TLanes beta</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NeuronLearningAttribute(string field) : Attribute
{
    /// <summary>The number's name.</summary>
    public string Field { get; } = field;

    /// <summary>The effective number is never less than this; where the parameter is, its gradient is 0.</summary>
    public double AtLeast { get; init; } = double.NegativeInfinity;

    /// <summary>The effective number is never more than this; where the parameter is, its gradient is 0.</summary>
    public double AtMost { get; init; } = double.PositiveInfinity;

    /// <summary>Tape values marked with <see cref="OptionalTapeAttribute"/> that the number's gradient needs.</summary>
    public string[] Keeps { get; init; } = [];
}
