using System.Runtime.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Neurons;

/// <summary>v = u: a spike leaves the membrane as it is.</summary>
public readonly struct NoReset : IReset
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Apply<TLanes>(TLanes charged, TLanes spike, TLanes threshold)
        where TLanes : struct, ILanes<TLanes>
        => charged;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes ChargedAdjoint<TLanes>(TLanes spike, TLanes membraneAdjoint)
        where TLanes : struct, ILanes<TLanes>
        => membraneAdjoint;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes SpikeAdjoint<TLanes>(TLanes charged, TLanes threshold, TLanes membraneAdjoint)
        where TLanes : struct, ILanes<TLanes>
        => TLanes.Zero;
}
