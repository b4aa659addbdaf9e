using System.Runtime.CompilerServices;
using Edifice.Neurons;
using Edifice.Numerics;

namespace Edifice.Surrogates;

/// <summary>gain · slope · max(0, 1 - slope |x|).</summary>
/// <remarks>Bellec et al., Long short-term memory and learning-to-learn in networks of spiking neurons, NeurIPS 2018. SpikingJelly's PiecewiseQuadratic has its alpha as slope, Norse's triangle as gain.</remarks>
[Formula("gain · slope max(0, 1 - slope |x|)")]
public readonly struct TriangularSurrogate : ISurrogate
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Derivative<TLanes>(TLanes overThreshold, float slope, float gain)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes left = TLanes.Broadcast(1f) - (TLanes.Broadcast(slope) * TLanes.Abs(overThreshold));
        return TLanes.Broadcast(gain * slope) * TLanes.SelectAbove(left, TLanes.Zero, left, TLanes.Zero);
    }
}
