using System.Runtime.CompilerServices;
using Edifice.Neurons;
using Edifice.Numerics;

namespace Edifice.Golden.Tests;

/// <summary>A neuron of two states, as a user would write it: every spike raises the threshold, which falls back in time.</summary>
/// <remarks>
/// a[t] = θ + b[t-1];  u[t] = β v[t-1] + i[t];  s[t] = spike(u[t] - a[t]);  v[t] = u[t] - a[t] s[t];  b[t] = ρ b[t-1] + jump s[t]
/// (Bellec et al.: Long short-term memory and learning-to-learn in networks of spiking neurons, NeurIPS 2018).
/// </remarks>
public readonly struct AdaptiveLif<TFiring> : INeuron<AdaptiveLifParameters>
    where TFiring : struct, IFiring
{
    /// <summary>The states before the first step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Start<TLanes>(in AdaptiveLifParameters p, out TLanes membrane, out TLanes adaptation)
        where TLanes : struct, ILanes<TLanes>
    {
        membrane = TLanes.Zero;
        adaptation = TLanes.Broadcast(p.InitialAdaptation);
    }

    /// <summary>One time step.</summary>
    /// <param name="p">The constants.</param>
    /// <param name="current">i.</param>
    /// <param name="rho">ρ, which may be trained.</param>
    /// <param name="membrane">v before the step, v after it.</param>
    /// <param name="adaptation">b before the step, b after it.</param>
    /// <param name="charged">u.</param>
    /// <param name="threshold">a, which u was compared with.</param>
    /// <param name="before">b before the step; needed for the gradient by ρ.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Step<TLanes>(
        in AdaptiveLifParameters p, TLanes current, TLanes rho, ref TLanes membrane, ref TLanes adaptation,
        out TLanes charged, out TLanes threshold, [OptionalTape] out TLanes before)
        where TLanes : struct, ILanes<TLanes>
    {
        before = adaptation;
        threshold = TLanes.Broadcast(p.Threshold) + adaptation;
        charged = TLanes.MultiplyAdd(TLanes.Broadcast(p.Beta), membrane, current);
        TLanes spike = TFiring.Fire(in p, charged - threshold);
        membrane = LaneMath.FlushTiny(charged - (spike * threshold));
        adaptation = LaneMath.FlushTiny(TLanes.MultiplyAdd(rho, adaptation, TLanes.Broadcast(p.Jump) * spike));
        return spike;
    }

    /// <summary>The adjoint of <see cref="Step"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Adjoint<TLanes>(
        in AdaptiveLifParameters p, TLanes rho, TLanes charged, TLanes threshold, TLanes before, TLanes spikeAdjoint,
        ref TLanes membraneAdjoint, ref TLanes adaptationAdjoint, out TLanes currentAdjoint, out TLanes rhoAdjoint)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes over = charged - threshold;
        TLanes resetAdjoint = TFiring.Fire(in p, over) * membraneAdjoint;
        spikeAdjoint = TLanes.MultiplyAdd(TLanes.Broadcast(p.Jump), adaptationAdjoint, spikeAdjoint);
        if (!TFiring.DetachesReset)
        {
            spikeAdjoint -= threshold * membraneAdjoint;
        }

        TLanes overAdjoint = spikeAdjoint * TFiring.Derivative(in p, over);
        currentAdjoint = membraneAdjoint + overAdjoint;
        rhoAdjoint = adaptationAdjoint * before;
        membraneAdjoint = TLanes.Broadcast(p.Beta) * currentAdjoint;
        adaptationAdjoint = (rho * adaptationAdjoint) - overAdjoint - resetAdjoint;
    }
}
