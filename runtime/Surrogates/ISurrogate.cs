using Edifice.Numerics;

namespace Edifice.Surrogates;

/// <summary>What stands in for the derivative of a hard spike, which is zero almost everywhere.</summary>
public interface ISurrogate
{
    /// <summary>The surrogate of ∂s/∂u.</summary>
    /// <param name="overThreshold">x = u - θ.</param>
    /// <param name="slope">Steepness; above 0.</param>
    /// <param name="gain">A factor, because libraries scale their surrogates differently.</param>
    static abstract TLanes Derivative<TLanes>(TLanes overThreshold, float slope, float gain)
        where TLanes : struct, ILanes<TLanes>;
}
