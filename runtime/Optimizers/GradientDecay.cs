using System.Runtime.CompilerServices;
using Edifice.Numerics;

namespace Edifice;

/// <summary>The gradient of decay / 2 · w² is added: torch.optim.SGD and Adam.</summary>
internal readonly struct GradientDecay : IWeightDecay
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Gradient<TLanes>(TLanes gradient, TLanes weight, TLanes decay)
        where TLanes : struct, ILanes<TLanes> => TLanes.MultiplyAdd(decay, weight, gradient);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Weight<TLanes>(TLanes weight, TLanes kept)
        where TLanes : struct, ILanes<TLanes> => weight;
}
