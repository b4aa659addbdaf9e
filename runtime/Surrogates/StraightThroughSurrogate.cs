using System.Runtime.CompilerServices;
using Edifice.Neurons;
using Edifice.Numerics;

namespace Edifice.Surrogates;

/// <summary>gain, whatever x; the slope has no effect.</summary>
/// <remarks>The straight-through estimator: Bengio et al., Estimating or propagating gradients through stochastic neurons, 2013.</remarks>
[Formula("gain")]
public readonly struct StraightThroughSurrogate : ISurrogate
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Derivative<TLanes>(TLanes overThreshold, float slope, float gain)
        where TLanes : struct, ILanes<TLanes>
        => TLanes.Broadcast(gain);
}
