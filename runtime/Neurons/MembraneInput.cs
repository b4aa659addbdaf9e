using System.Runtime.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Neurons;

/// <summary>What a membrane takes in during a step: gain · (1 or 1 - β) · i + (1 - β) · rest, and the adjoint of that.</summary>
/// <remarks>A gain of 1 and a rest of 0 cost nothing: both are constants where this is compiled.</remarks>
internal static class MembraneInput<TInputScaling>
    where TInputScaling : struct, IInputScaling
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Of<TLanes>(TLanes current, TLanes beta, float gain, float rest)
        where TLanes : struct, ILanes<TLanes>
    {
        if (TInputScaling.IsByDecay)
        {
            current *= TLanes.Broadcast(1f) - beta;
        }

        if (gain != 1f)
        {
            current *= TLanes.Broadcast(gain);
        }

        return rest == 0f ? current : TLanes.MultiplyAdd(TLanes.Broadcast(1f) - beta, TLanes.Broadcast(rest), current);
    }

    /// <summary>The loss's gradient by i; adds that by β.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Adjoint<TLanes>(TLanes current, TLanes beta, float gain, float rest, TLanes inputAdjoint, ref TLanes betaAdjoint)
        where TLanes : struct, ILanes<TLanes>
    {
        if (rest != 0f)
        {
            betaAdjoint -= inputAdjoint * TLanes.Broadcast(rest);
        }

        if (gain != 1f)
        {
            inputAdjoint *= TLanes.Broadcast(gain);
        }

        if (TInputScaling.IsByDecay)
        {
            betaAdjoint -= inputAdjoint * current;
            inputAdjoint *= TLanes.Broadcast(1f) - beta;
        }

        return inputAdjoint;
    }
}
