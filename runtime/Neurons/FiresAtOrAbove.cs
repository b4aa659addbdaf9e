using System.Runtime.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Neurons;

/// <summary>u ≥ θ. A membrane that is not a number fires; finite inputs and parameters never make one.</summary>
[Formula("≥")]
public readonly struct FiresAtOrAbove : IComparison
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Fires<TLanes>(TLanes charged, TLanes threshold)
        where TLanes : struct, ILanes<TLanes>
        => WhereFires(charged, threshold, TLanes.Broadcast(1f));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes WhereFires<TLanes>(TLanes charged, TLanes threshold, TLanes value)
        where TLanes : struct, ILanes<TLanes>
        => TLanes.SelectAbove(threshold, charged, TLanes.Zero, value);
}
