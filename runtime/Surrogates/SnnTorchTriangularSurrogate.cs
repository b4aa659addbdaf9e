using System.Runtime.CompilerServices;
using Edifice.Neurons;
using Edifice.Numerics;

namespace Edifice.Surrogates;

/// <summary>gain where x &lt; 0, -gain from 0 on; the slope has no effect.</summary>
/// <remarks>What snnTorch's triangular computes (0.9.4): the sign flips at the threshold and nothing decays. It is here to give the same gradients; <see cref="TriangularSurrogate"/> is the continuous one.</remarks>
[Formula("gain where x < 0, else -gain")]
public readonly struct SnnTorchTriangularSurrogate : ISurrogate
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Derivative<TLanes>(TLanes overThreshold, float slope, float gain)
        where TLanes : struct, ILanes<TLanes>
        => TLanes.SelectAbove(TLanes.Zero, overThreshold, TLanes.Broadcast(gain), TLanes.Broadcast(-gain));
}
