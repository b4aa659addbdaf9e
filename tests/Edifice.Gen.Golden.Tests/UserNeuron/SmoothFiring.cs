using System.Runtime.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Golden.Tests;

/// <summary>s = σ(slope · x), with its own derivative and the full gradient through the reset.</summary>
public readonly struct SmoothFiring : IFiring
{
    /// <inheritdoc/>
    public static bool DetachesReset => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Fire<TLanes>(in AdaptiveLifParameters p, TLanes over)
        where TLanes : struct, ILanes<TLanes>
        => LaneMath.Sigmoid(TLanes.Broadcast(p.Slope) * over);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Derivative<TLanes>(in AdaptiveLifParameters p, TLanes over)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes slope = TLanes.Broadcast(p.Slope);
        return slope * LaneMath.SigmoidDerivative(slope * over);
    }
}
