using Edifice.Numerics;

namespace Edifice.Neurons;

/// <summary>What a spike does to the membrane, v = reset(u, s), and that function's two partial adjoints.</summary>
public interface IReset
{
    /// <summary>v after the reset.</summary>
    static abstract TLanes Apply<TLanes>(TLanes charged, TLanes spike, TLanes threshold)
        where TLanes : struct, ILanes<TLanes>;

    /// <summary>∂v/∂u · <paramref name="membraneAdjoint"/>.</summary>
    static abstract TLanes ChargedAdjoint<TLanes>(TLanes spike, TLanes membraneAdjoint)
        where TLanes : struct, ILanes<TLanes>;

    /// <summary>∂v/∂s · <paramref name="membraneAdjoint"/>, used where the reset is attached.</summary>
    static abstract TLanes SpikeAdjoint<TLanes>(TLanes charged, TLanes threshold, TLanes membraneAdjoint)
        where TLanes : struct, ILanes<TLanes>;
}
