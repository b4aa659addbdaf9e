using System.Runtime.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Neurons;

/// <summary>A(u, s) = u (1 - s).</summary>
[Formula("{0} (1 - {1})")]
[Formula("{TResetScope}", Part = "delayed")]
[Formula("v (1 - r)", Part = "kept")]
[Formula("(1 - {0}) {1}", Part = "charged")]
[Formula("(ds - u dv)", Part = "attached")]
public readonly struct ZeroReset : IReset
{
    /// <inheritdoc/>
    public static bool HasScope => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Apply<TLanes>(in LifParameters p, TLanes charged, TLanes spike, TLanes threshold)
        where TLanes : struct, ILanes<TLanes>
        => charged * (TLanes.Broadcast(1f) - spike);

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
        => adjoint * (TLanes.Broadcast(1f) - spike);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes SpikeAdjoint<TLanes>(in LifParameters p, TLanes charged, TLanes threshold, TLanes adjoint)
        where TLanes : struct, ILanes<TLanes>
        => TLanes.Zero - (charged * adjoint);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes ThresholdAdjoint<TLanes>(TLanes spike, TLanes adjoint)
        where TLanes : struct, ILanes<TLanes>
        => TLanes.Zero;
}
