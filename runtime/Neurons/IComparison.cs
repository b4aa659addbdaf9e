using Edifice.Numerics;

namespace Edifice.Neurons;

/// <summary>How a membrane is compared with its threshold.</summary>
public interface IComparison
{
    /// <summary>1 where the neuron fires, else 0.</summary>
    static abstract TLanes Fires<TLanes>(TLanes charged, TLanes threshold)
        where TLanes : struct, ILanes<TLanes>;

    /// <summary><paramref name="value"/> where the neuron fires, else +0.</summary>
    static abstract TLanes WhereFires<TLanes>(TLanes charged, TLanes threshold, TLanes value)
        where TLanes : struct, ILanes<TLanes>;
}
