using System;

namespace Edifice.Neurons;

/// <summary>Put on a property of a layer's attribute: the number goes into the neuron's formula.</summary>
/// <param name="field">A field of the neuron's parameters, or in Pascal case a lane argument of its Step. Several properties may name the same field; a declaration may set one of them.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NeuronParameterAttribute(string field) : Attribute
{
    /// <summary>The field's name.</summary>
    public string Field { get; } = field;

    /// <summary>How the property's number becomes the field's.</summary>
    public ParameterTransform Transform { get; init; }

    /// <summary>An enum property whose value says the transform, by <see cref="TransformedByAttribute"/>; null if <see cref="Transform"/> does.</summary>
    public string? TransformChoice { get; init; }

    /// <summary>The number where the declaration gives none; NaN if the property has no default.</summary>
    public double Default { get; init; } = double.NaN;

    /// <summary>A property of <c>[SpikingNetwork]</c> that stands in for <see cref="Default"/> where it is set.</summary>
    public string? NetworkDefault { get; init; }

    /// <summary>The number has to be greater than this.</summary>
    public double MoreThan { get; init; } = double.NegativeInfinity;

    /// <summary>The number has to be at least this.</summary>
    public double AtLeast { get; init; } = double.NegativeInfinity;

    /// <summary>The number has to be at most this.</summary>
    public double AtMost { get; init; } = double.PositiveInfinity;
}
