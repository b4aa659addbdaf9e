using System.Runtime.CompilerServices;
using Edifice.Numerics;
using Edifice.Surrogates;

namespace Edifice.Neurons;

/// <summary>s = 1 where u &gt; θ (or u ≥ θ, by the comparison), else 0; backwards the surrogate's derivative.</summary>
[Formula("1 where {0} {TComparison} θ, else 0")]
[Formula("{TSurrogate}", Part = "derivative")]
[Formula("ds", Part = "gradient")]
[Formula("r a constant", Part = "delayed")]
public readonly struct HardSpike : ISpikeFunction
{
    /// <inheritdoc/>
    public static bool IsSmooth => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Fire<TLanes, TComparison>(in LifParameters p, TLanes charged, TLanes threshold)
        where TLanes : struct, ILanes<TLanes>
        where TComparison : struct, IComparison
        => TComparison.Fires(charged, threshold);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Derivative<TLanes, TSurrogate>(in LifParameters p, TLanes overThreshold)
        where TLanes : struct, ILanes<TLanes>
        where TSurrogate : struct, ISurrogate
        => TSurrogate.Derivative(overThreshold, p.Slope, p.Gain);
}
