using System.Runtime.CompilerServices;
using Edifice.Neurons;
using Edifice.Numerics;

namespace Edifice.Surrogates;

/// <summary>gain · (slope/2) / (1 + (π/2 · slope · x)²).</summary>
/// <remarks>The derivative of (1/π) arctan(π/2 · slope · x): Fang et al., Incorporating learnable membrane time constant, ICCV 2021; snnTorch's and SpikingJelly's atan.</remarks>
[Formula("gain · (slope/2) / (1 + (π/2 · slope x)²)")]
public readonly struct ATanSurrogate : ISurrogate
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Derivative<TLanes>(TLanes overThreshold, float slope, float gain)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes angle = TLanes.Broadcast((float)(double.Pi / 2) * slope) * overThreshold;
        return TLanes.Broadcast(gain * slope * 0.5f) / TLanes.MultiplyAdd(angle, angle, TLanes.Broadcast(1f));
    }
}
