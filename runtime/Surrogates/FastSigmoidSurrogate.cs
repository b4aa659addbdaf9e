using System.Runtime.CompilerServices;
using Edifice.Neurons;
using Edifice.Numerics;

namespace Edifice.Surrogates;

/// <summary>gain · slope / (1 + slope |x|)².</summary>
/// <remarks>Zenke and Ganguli: SuperSpike, Neural Computation 30 (2018). snnTorch's fast_sigmoid has the gain 1/slope.</remarks>
[Formula("gain · slope / (1 + slope |x|)²")]
public readonly struct FastSigmoidSurrogate : ISurrogate
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Derivative<TLanes>(TLanes overThreshold, float slope, float gain)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes root = TLanes.MultiplyAdd(TLanes.Broadcast(slope), TLanes.Abs(overThreshold), TLanes.Broadcast(1f));
        return TLanes.Broadcast(gain * slope) / (root * root);
    }
}
