using System;

namespace Edifice;

/// <summary>The input: a constant current, presented for all time steps, or a signal that differs from step to step.</summary>
/// <param name="size">Features per sample, or per sample and time step; above 0.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InputAttribute(int size) : LayerAttribute
{
    /// <summary>Features per sample, or per sample and time step.</summary>
    public int Size { get; } = size;

    /// <summary>Whether every time step has values of its own: then the input is [batch, time, features].</summary>
    public bool PerStep { get; set; }

    /// <summary>Whether every number is 0 or 1; any other is refused. Implies <see cref="PerStep"/>, which can not be false beside it.</summary>
    public bool Spikes { get; set; }
}
