using System.Runtime.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Neurons;

/// <summary>A(u, s) = u: a spike leaves the membrane as it is.</summary>
[Formula("{0}")]
[Formula("β v + {.in}", Part = "delayed")]
[Formula("{1}", Part = "charged")]
[Formula("ds", Part = "attached")]
public readonly struct NoReset : IReset
{
    /// <inheritdoc/>
    public static bool HasScope => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Apply<TLanes>(in LifParameters p, TLanes charged, TLanes spike, TLanes threshold)
        where TLanes : struct, ILanes<TLanes>
        => charged;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes ApplyHard<TLanes, TComparison>(in LifParameters p, TLanes charged, TLanes spike, TLanes threshold)
        where TLanes : struct, ILanes<TLanes>
        where TComparison : struct, IComparison
        => Apply(in p, charged, spike, threshold);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes ChargedAdjoint<TLanes>(TLanes spike, TLanes adjoint)
        where TLanes : struct, ILanes<TLanes>
        => adjoint;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes SpikeAdjoint<TLanes>(in LifParameters p, TLanes charged, TLanes threshold, TLanes adjoint)
        where TLanes : struct, ILanes<TLanes>
        => TLanes.Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes ThresholdAdjoint<TLanes>(TLanes spike, TLanes adjoint)
        where TLanes : struct, ILanes<TLanes>
        => TLanes.Zero;
}
