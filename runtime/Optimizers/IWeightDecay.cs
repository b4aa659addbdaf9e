using Edifice.Numerics;

namespace Edifice;

/// <summary>What pulls weights towards 0 in a step; a type argument, so that none costs nothing.</summary>
internal interface IWeightDecay
{
    /// <summary>The gradient that the optimiser uses.</summary>
    static abstract TLanes Gradient<TLanes>(TLanes gradient, TLanes weight, TLanes decay)
        where TLanes : struct, ILanes<TLanes>;

    /// <summary>The weight that it moves.</summary>
    static abstract TLanes Weight<TLanes>(TLanes weight, TLanes kept)
        where TLanes : struct, ILanes<TLanes>;
}
