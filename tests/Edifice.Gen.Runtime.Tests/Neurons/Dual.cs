using System;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>A number with its derivatives by a neuron's current, membrane, β and θ: forward-mode differentiation in double.</summary>
internal readonly record struct Dual(double Value, double ByCurrent = 0, double ByMembrane = 0, double ByBeta = 0, double ByThreshold = 0)
{
    public static implicit operator Dual(double constant) => new(constant);

    public static Dual operator +(Dual a, Dual b) => Combine(a.Value + b.Value, a, 1, b, 1);

    public static Dual operator -(Dual a, Dual b) => Combine(a.Value - b.Value, a, 1, b, -1);

    public static Dual operator *(Dual a, Dual b) => Combine(a.Value * b.Value, a, b.Value, b, a.Value);

    /// <summary>f(this), from f's value and its derivative here, or from what stands for that.</summary>
    public Dual Through(double value, double derivative) => Combine(value, this, derivative, 0, 0);

    /// <summary>The same value as a constant.</summary>
    public Dual Detach() => Value;

    /// <summary>The largest derivative.</summary>
    public double Steepness => Math.Max(
        Math.Max(Math.Abs(ByCurrent), Math.Abs(ByMembrane)), Math.Max(Math.Abs(ByBeta), Math.Abs(ByThreshold)));

    private static Dual Combine(double value, Dual a, double byA, Dual b, double byB) => new(
        value,
        (a.ByCurrent * byA) + (b.ByCurrent * byB),
        (a.ByMembrane * byA) + (b.ByMembrane * byB),
        (a.ByBeta * byA) + (b.ByBeta * byB),
        (a.ByThreshold * byA) + (b.ByThreshold * byB));
}
