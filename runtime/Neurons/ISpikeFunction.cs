using Edifice.Numerics;
using Edifice.Surrogates;

namespace Edifice.Neurons;

/// <summary>How a membrane above its threshold becomes an output, and what stands for the derivative.</summary>
public interface ISpikeFunction
{
    /// <summary>Whether the output is a smooth function of the membrane, with its true derivative.</summary>
    static abstract bool IsSmooth { get; }

    /// <summary>s for a membrane <paramref name="charged"/> before its reset.</summary>
    static abstract TLanes Fire<TLanes, TComparison>(in LifParameters p, TLanes charged, TLanes threshold)
        where TLanes : struct, ILanes<TLanes>
        where TComparison : struct, IComparison;

    /// <summary>∂s/∂u, or its surrogate, at u - θ.</summary>
    static abstract TLanes Derivative<TLanes, TSurrogate>(in LifParameters p, TLanes overThreshold)
        where TLanes : struct, ILanes<TLanes>
        where TSurrogate : struct, ISurrogate;
}
