using System;

namespace Edifice;

/// <summary>The input: a constant current, presented for all time steps.</summary>
/// <param name="size">Features per sample; above 0.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InputAttribute(int size) : LayerAttribute
{
    /// <summary>Features per sample.</summary>
    public int Size { get; } = size;
}
