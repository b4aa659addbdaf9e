using System.Runtime.CompilerServices;
using Edifice.Numerics;
using Edifice.Surrogates;

namespace Edifice.Neurons;

/// <summary>s = σ(slope · (u - θ)), its argument limited to ± clip; backwards its own derivative, 0 at and beyond the clip.</summary>
/// <remarks>Differentiable everywhere but at the clip's corners, so that gradients can be held against finite differences.</remarks>
[Formula("σ(slope ({0} - θ){Clip≠∞? within ±clip})")]
[Formula("slope σ'(slope x){Clip≠∞? where slope |x| < clip, else 0}", Part = "derivative")]
[Formula("{TReset.attached}", Part = "gradient")]
[Formula("r differentiated like s", Part = "delayed")]
public readonly struct SmoothSpike : ISpikeFunction
{
    /// <inheritdoc/>
    public static bool IsSmooth => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Fire<TLanes, TComparison>(in LifParameters p, TLanes charged, TLanes threshold)
        where TLanes : struct, ILanes<TLanes>
        where TComparison : struct, IComparison
    {
        TLanes argument = TLanes.Broadcast(p.Slope) * (charged - threshold);
        return LaneMath.Sigmoid(LaneMath.Clamp(argument, -p.Clip, p.Clip));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Derivative<TLanes, TSurrogate>(in LifParameters p, TLanes overThreshold)
        where TLanes : struct, ILanes<TLanes>
        where TSurrogate : struct, ISurrogate
    {
        TLanes slope = TLanes.Broadcast(p.Slope);
        TLanes argument = slope * overThreshold;
        TLanes inside = TLanes.StepAbove(TLanes.Broadcast(p.Clip), TLanes.Abs(argument));
        return inside * (slope * LaneMath.SigmoidDerivative(argument));
    }
}
