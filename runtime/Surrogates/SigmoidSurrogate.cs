using System.Runtime.CompilerServices;
using Edifice.Neurons;
using Edifice.Numerics;

namespace Edifice.Surrogates;

/// <summary>gain · slope · σ(slope x) (1 - σ(slope x)).</summary>
[Formula("gain · slope σ'(slope x)")]
public readonly struct SigmoidSurrogate : ISurrogate
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Derivative<TLanes>(TLanes overThreshold, float slope, float gain)
        where TLanes : struct, ILanes<TLanes>
        => TLanes.Broadcast(gain * slope) * LaneMath.SigmoidDerivative(TLanes.Broadcast(slope) * overThreshold);
}
