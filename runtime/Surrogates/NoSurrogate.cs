using System.Runtime.CompilerServices;
using Edifice.Neurons;
using Edifice.Numerics;

namespace Edifice.Surrogates;

/// <summary>0: no gradient flows through a spike; slope and gain have no effect.</summary>
[Formula("0")]
public readonly struct NoSurrogate : ISurrogate
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Derivative<TLanes>(TLanes overThreshold, float slope, float gain)
        where TLanes : struct, ILanes<TLanes>
        => TLanes.Zero;
}
