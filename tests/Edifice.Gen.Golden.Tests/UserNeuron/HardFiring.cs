using System.Runtime.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Golden.Tests;

/// <summary>s = 1 above the threshold, else 0; backwards slope / (1 + slope |x|)², and no gradient through the reset.</summary>
public readonly struct HardFiring : IFiring
{
    /// <inheritdoc/>
    public static bool DetachesReset => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Fire<TLanes>(in AdaptiveLifParameters p, TLanes over)
        where TLanes : struct, ILanes<TLanes>
        => TLanes.StepAbove(over, TLanes.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Derivative<TLanes>(in AdaptiveLifParameters p, TLanes over)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes slope = TLanes.Broadcast(p.Slope);
        TLanes root = TLanes.MultiplyAdd(slope, TLanes.Abs(over), TLanes.Broadcast(1f));
        return slope / (root * root);
    }
}
