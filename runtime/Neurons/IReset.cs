using Edifice.Numerics;

namespace Edifice.Neurons;

/// <summary>What a spike does to a membrane, A(u, s), and that function's partial adjoints.</summary>
public interface IReset
{
    /// <summary>Whether a delayed reset of the old membrane differs from one of the whole update.</summary>
    static abstract bool HasScope { get; }

    /// <summary>A(u, s).</summary>
    static abstract TLanes Apply<TLanes>(in LifParameters p, TLanes charged, TLanes spike, TLanes threshold)
        where TLanes : struct, ILanes<TLanes>;

    /// <summary>A(u, s) where s is the hard spike of u itself: the comparison that fires resets as well.</summary>
    static abstract TLanes ApplyHard<TLanes, TComparison>(in LifParameters p, TLanes charged, TLanes spike, TLanes threshold)
        where TLanes : struct, ILanes<TLanes>
        where TComparison : struct, IComparison;

    /// <summary>∂A/∂u · <paramref name="adjoint"/>.</summary>
    static abstract TLanes ChargedAdjoint<TLanes>(TLanes spike, TLanes adjoint)
        where TLanes : struct, ILanes<TLanes>;

    /// <summary>∂A/∂s · <paramref name="adjoint"/>, used where the reset is attached.</summary>
    static abstract TLanes SpikeAdjoint<TLanes>(in LifParameters p, TLanes charged, TLanes threshold, TLanes adjoint)
        where TLanes : struct, ILanes<TLanes>;

    /// <summary>∂A/∂θ · <paramref name="adjoint"/>.</summary>
    static abstract TLanes ThresholdAdjoint<TLanes>(TLanes spike, TLanes adjoint)
        where TLanes : struct, ILanes<TLanes>;
}
