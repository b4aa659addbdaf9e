using System.Runtime.CompilerServices;
using Edifice.Numerics;
using Edifice.Surrogates;

namespace Edifice.Neurons;

/// <summary>Leaky integrate-and-fire neuron with an immediate reset.</summary>
/// <typeparam name="TSpike">Hard or smooth spikes.</typeparam>
/// <typeparam name="TSurrogate">What stands in for the derivative of a hard spike.</typeparam>
/// <typeparam name="TReset">What a spike does to the membrane.</typeparam>
/// <typeparam name="TResetGradient">Whether gradients flow through the reset.</typeparam>
/// <remarks>
/// u[t] = β v[t-1] + i[t];  s[t] = spike(u[t] - θ);  v[t] = reset(u[t], s[t]);  v[0] = 0 (DESIGN §2; Eshraghian et al.:
/// Training spiking neural networks using lessons from deep learning, Proc. IEEE 2023, for the adjoint).
/// </remarks>
public readonly struct Lif<TSpike, TSurrogate, TReset, TResetGradient> : INeuron<LifParameters>
    where TSpike : struct, ISpikeFunction
    where TSurrogate : struct, ISurrogate
    where TReset : struct, IReset
    where TResetGradient : struct, IResetGradient
{
    /// <summary>One time step: charges the membrane with the current, fires, resets.</summary>
    /// <param name="p">The constants.</param>
    /// <param name="current">i.</param>
    /// <param name="membrane">v before the step, v after it; magnitudes below 1e-30 are stored as 0.</param>
    /// <param name="charged">u, the membrane that was compared with the threshold.</param>
    /// <returns>s: 0 or 1, or a number in (0, 1) for smooth spikes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Step<TLanes>(in LifParameters p, TLanes current, ref TLanes membrane, out TLanes charged)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes threshold = TLanes.Broadcast(p.Threshold);
        charged = TLanes.MultiplyAdd(TLanes.Broadcast(p.Beta), membrane, current);
        TLanes spike = TSpike.Fire(in p, charged, threshold);
        membrane = LaneMath.FlushTiny(TReset.Apply(charged, spike, threshold));
        return spike;
    }

    /// <summary>The adjoint of <see cref="Step"/>.</summary>
    /// <param name="p">The constants.</param>
    /// <param name="charged">u of this step.</param>
    /// <param name="spikeAdjoint">The loss's gradient by s.</param>
    /// <param name="membraneAdjoint">The loss's gradient by v after the step; replaced by that before the step.</param>
    /// <param name="currentAdjoint">The loss's gradient by i.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Adjoint<TLanes>(
        in LifParameters p, TLanes charged, TLanes spikeAdjoint, ref TLanes membraneAdjoint, out TLanes currentAdjoint)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes threshold = TLanes.Broadcast(p.Threshold);
        TLanes spike = TSpike.Fire(in p, charged, threshold);
        TLanes derivative = TSpike.Derivative<TLanes, TSurrogate>(in p, charged - threshold);
        if (!TResetGradient.IsDetached<TSpike>())
        {
            spikeAdjoint += TReset.SpikeAdjoint(charged, threshold, membraneAdjoint);
        }

        currentAdjoint = TLanes.MultiplyAdd(spikeAdjoint, derivative, TReset.ChargedAdjoint(spike, membraneAdjoint));
        membraneAdjoint = TLanes.Broadcast(p.Beta) * currentAdjoint;
    }
}
