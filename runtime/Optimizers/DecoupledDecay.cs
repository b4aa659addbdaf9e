using System.Runtime.CompilerServices;
using Edifice.Numerics;

namespace Edifice;

/// <summary>Weights shrink by themselves, beside the step: torch.optim.AdamW.</summary>
internal readonly struct DecoupledDecay : IWeightDecay
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Gradient<TLanes>(TLanes gradient, TLanes weight, TLanes decay)
        where TLanes : struct, ILanes<TLanes> => gradient;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Weight<TLanes>(TLanes weight, TLanes kept)
        where TLanes : struct, ILanes<TLanes> => kept * weight;
}
