using System.Runtime.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Neurons;

/// <summary>u &gt; θ.</summary>
[Formula(">")]
public readonly struct FiresAbove : IComparison
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Fires<TLanes>(TLanes charged, TLanes threshold)
        where TLanes : struct, ILanes<TLanes>
        => TLanes.StepAbove(charged, threshold);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes WhereFires<TLanes>(TLanes charged, TLanes threshold, TLanes value)
        where TLanes : struct, ILanes<TLanes>
        => TLanes.SelectAbove(charged, threshold, value, TLanes.Zero);
}
