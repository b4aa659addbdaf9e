using System.Runtime.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Neurons;

/// <summary>A(u, s) = u - θ s.</summary>
[Formula("{0} - θ {1}")]
[Formula("β v + {.in} - θ r", Part = "delayed")]
[Formula("{1}", Part = "charged")]
[Formula("(ds - θ dv)", Part = "attached")]
public readonly struct SubtractReset : IReset
{
    /// <inheritdoc/>
    public static bool HasScope => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Apply<TLanes>(in LifParameters p, TLanes charged, TLanes spike, TLanes threshold)
        where TLanes : struct, ILanes<TLanes>
        => charged - (spike * threshold);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes ApplyHard<TLanes, TComparison>(in LifParameters p, TLanes charged, TLanes spike, TLanes threshold)
        where TLanes : struct, ILanes<TLanes>
        where TComparison : struct, IComparison
        => charged - TComparison.WhereFires(charged, threshold, threshold);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes ChargedAdjoint<TLanes>(TLanes spike, TLanes adjoint)
        where TLanes : struct, ILanes<TLanes>
        => adjoint;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes SpikeAdjoint<TLanes>(in LifParameters p, TLanes charged, TLanes threshold, TLanes adjoint)
        where TLanes : struct, ILanes<TLanes>
        => TLanes.Zero - (threshold * adjoint);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes ThresholdAdjoint<TLanes>(TLanes spike, TLanes adjoint)
        where TLanes : struct, ILanes<TLanes>
        => TLanes.Zero - (spike * adjoint);
}
