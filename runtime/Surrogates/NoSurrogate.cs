using System.Runtime.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Surrogates;

/// <summary>0: no gradient flows through a spike; slope and gain have no effect.</summary>
public readonly struct NoSurrogate : ISurrogate
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Derivative<TLanes>(TLanes overThreshold, float slope, float gain)
        where TLanes : struct, ILanes<TLanes>
        => TLanes.Zero;
}
