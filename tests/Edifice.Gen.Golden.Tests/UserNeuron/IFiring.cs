using Edifice.Numerics;

namespace Edifice.Golden.Tests;

/// <summary>How an adaptive neuron fires, and what stands for the derivative.</summary>
public interface IFiring
{
    /// <summary>Whether the spike in the membrane's reset is a constant for the gradient.</summary>
    static abstract bool DetachesReset { get; }

    /// <summary>s for a membrane that lies <paramref name="over"/> its threshold.</summary>
    static abstract TLanes Fire<TLanes>(in AdaptiveLifParameters p, TLanes over)
        where TLanes : struct, ILanes<TLanes>;

    /// <summary>∂s/∂over, or its surrogate.</summary>
    static abstract TLanes Derivative<TLanes>(in AdaptiveLifParameters p, TLanes over)
        where TLanes : struct, ILanes<TLanes>;
}
