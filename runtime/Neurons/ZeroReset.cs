using System.Runtime.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Neurons;

/// <summary>v = u (1 - s).</summary>
public readonly struct ZeroReset : IReset
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Apply<TLanes>(TLanes charged, TLanes spike, TLanes threshold)
        where TLanes : struct, ILanes<TLanes>
        => charged * (TLanes.Broadcast(1f) - spike);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes ChargedAdjoint<TLanes>(TLanes spike, TLanes membraneAdjoint)
        where TLanes : struct, ILanes<TLanes>
        => membraneAdjoint * (TLanes.Broadcast(1f) - spike);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes SpikeAdjoint<TLanes>(TLanes charged, TLanes threshold, TLanes membraneAdjoint)
        where TLanes : struct, ILanes<TLanes>
        => TLanes.Zero - (charged * membraneAdjoint);
}
