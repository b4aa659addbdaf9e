using System;

namespace Edifice.Neurons;

/// <summary>Put on an enum's member: how the numbers that name the enum's property as their TransformChoice become constants.</summary>
/// <param name="transform">The transform.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class TransformedByAttribute(ParameterTransform transform) : Attribute
{
    /// <summary>The transform.</summary>
    public ParameterTransform Transform { get; } = transform;

    /// <summary>With this transform the number has to be at least this.</summary>
    public double AtLeast { get; init; } = double.NegativeInfinity;
}
