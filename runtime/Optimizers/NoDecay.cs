using System.Runtime.CompilerServices;
using Edifice.Numerics;

namespace Edifice;

/// <summary>Weights are moved by their gradients alone.</summary>
internal readonly struct NoDecay : IWeightDecay
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Gradient<TLanes>(TLanes gradient, TLanes weight, TLanes decay)
        where TLanes : struct, ILanes<TLanes> => gradient;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Weight<TLanes>(TLanes weight, TLanes kept)
        where TLanes : struct, ILanes<TLanes> => weight;
}
