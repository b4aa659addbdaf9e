using System;

namespace Edifice.Neurons;

/// <summary>Put on an enum's member: the struct that it stands for as a type argument of a neuron.</summary>
/// <param name="implementation">The struct.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ImplementedByAttribute(Type implementation) : Attribute
{
    /// <summary>The struct.</summary>
    public Type Implementation { get; } = implementation;

    /// <summary>Whether a neuron with it gives real values instead of spikes.</summary>
    public bool IsRealValued { get; init; }

    /// <summary>Tape values marked with <see cref="OptionalTapeAttribute"/> that the struct needs.</summary>
    public string[] Keeps { get; init; } = [];

    /// <summary>Name, value, name, value, …: the numbers that this choice has by default.</summary>
    public object[] Defaults { get; init; } = [];

    /// <summary>Properties of the layer's attribute that have no effect with this choice: to write one beside it is a mistake that the compiler tells.</summary>
    public string[] Ignores { get; init; } = [];

    /// <summary>Properties that this choice needs a value of, from the declaration or from a preset: their defaults are not meant for it.</summary>
    public string[] Requires { get; init; } = [];
}
