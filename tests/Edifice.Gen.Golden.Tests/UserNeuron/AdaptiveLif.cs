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
    /// <summary>One time step.</summary>
    /// <param name="p">The constants.</param>
    /// <param name="current">i.</param>
    /// <param name="membrane">v before the step, v after it.</param>
    /// <param name="adaptation">b before the step, b after it.</param>
    /// <param name="charged">u.</param>
    /// <param name="threshold">a, which u was compared with.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Step<TLanes>(
        in AdaptiveLifParameters p, TLanes current, ref TLanes membrane, ref TLanes adaptation, out TLanes charged, out TLanes threshold)
        where TLanes : struct, ILanes<TLanes>
    {
        threshold = TLanes.Broadcast(p.Threshold) + adaptation;
        charged = TLanes.MultiplyAdd(TLanes.Broadcast(p.Beta), membrane, current);
        TLanes spike = TFiring.Fire(in p, charged - threshold);
        membrane = LaneMath.FlushTiny(charged - (spike * threshold));
        adaptation = LaneMath.FlushTiny(TLanes.MultiplyAdd(TLanes.Broadcast(p.Rho), adaptation, TLanes.Broadcast(p.Jump) * spike));
        return spike;
    }

    /// <summary>The adjoint of <see cref="Step"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Adjoint<TLanes>(
        in AdaptiveLifParameters p, TLanes charged, TLanes threshold, TLanes spikeAdjoint,
        ref TLanes membraneAdjoint, ref TLanes adaptationAdjoint, out TLanes currentAdjoint)
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
        membraneAdjoint = TLanes.Broadcast(p.Beta) * currentAdjoint;
        adaptationAdjoint = (TLanes.Broadcast(p.Rho) * adaptationAdjoint) - overAdjoint - resetAdjoint;
    }
}
