using System.Runtime.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Neurons;

/// <content>The adjoint.</content>
public readonly partial struct Lif<TSpike, TComparison, TSurrogate, TReset, TResetTiming, TResetScope, TResetGradient, TInputScaling>
{
    /// <summary>Whether the spike of a step is differentiated in the reset at its end.</summary>
    private static bool EndIsAttached
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TResetTiming.IsDelayed ? !TResetGradient.IsNeverAttached : !TResetGradient.IsDetached<TSpike>();
    }

    /// <summary>Whether the delayed spike is differentiated; without delay snnTorch never does that with hard spikes.</summary>
    private static bool StartIsAttached
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TResetTiming.SettlesAtEnd ? TSpike.IsSmooth && !TResetGradient.IsNeverAttached : !TResetGradient.IsDetached<TSpike>();
    }

    /// <summary>The adjoint of <see cref="Step"/>.</summary>
    /// <param name="p">The constants.</param>
    /// <param name="beta">β.</param>
    /// <param name="threshold">θ.</param>
    /// <param name="charged">u of this step.</param>
    /// <param name="before">v before this step; needed for a delayed reset, and for the gradient by β.</param>
    /// <param name="drive">i of this step; needed for a delayed reset of the whole update, and for the gradient by β.</param>
    /// <param name="spikeAdjoint">The loss's gradient by s.</param>
    /// <param name="membraneAdjoint">The loss's gradient by v after the step; replaced by that before the step.</param>
    /// <param name="currentAdjoint">The loss's gradient by i.</param>
    /// <param name="betaAdjoint">The loss's gradient by β, this step's share.</param>
    /// <param name="thresholdAdjoint">The loss's gradient by θ, this step's share.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Adjoint<TLanes>(
        in LifParameters p, TLanes beta, TLanes threshold, TLanes charged, TLanes before, TLanes drive,
        TLanes spikeAdjoint, ref TLanes membraneAdjoint,
        out TLanes currentAdjoint, out TLanes betaAdjoint, out TLanes thresholdAdjoint)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes derivative = TSpike.Derivative<TLanes, TSurrogate>(in p, charged - threshold);
        TLanes spike = TSpike.Fire<TLanes, TComparison>(in p, charged, threshold);
        TLanes reset = TResetTiming.IsDelayed ? TSpike.Fire<TLanes, TComparison>(in p, before, threshold) : TLanes.Zero;
        TLanes resetAdjoint = TLanes.Zero;
        TLanes chargedAdjoint = membraneAdjoint;
        thresholdAdjoint = TLanes.Zero;

        // Backwards through v = A(u, s), or v = A(u, s - r).
        if (TResetTiming.SettlesAtEnd)
        {
            TLanes applied = TResetTiming.IsDelayed ? spike - reset : spike;
            chargedAdjoint = TReset.ChargedAdjoint(applied, membraneAdjoint);
            thresholdAdjoint = TReset.ThresholdAdjoint(applied, membraneAdjoint);
            TLanes appliedAdjoint = TReset.SpikeAdjoint(in p, charged, threshold, membraneAdjoint);
            resetAdjoint -= appliedAdjoint;
            if (EndIsAttached)
            {
                spikeAdjoint += appliedAdjoint;
            }
        }

        // Through s = fire(u - θ).
        chargedAdjoint = TLanes.MultiplyAdd(spikeAdjoint, derivative, chargedAdjoint);
        thresholdAdjoint -= spikeAdjoint * derivative;

        // Through the charge, to v, i, β and the delayed spike.
        TLanes inputAdjoint = chargedAdjoint;
        if (!TResetTiming.IsDelayed)
        {
            betaAdjoint = chargedAdjoint * before;
            membraneAdjoint = beta * chargedAdjoint;
        }
        else if (ResetsStateOnly)
        {
            TLanes keptAdjoint = beta * chargedAdjoint;
            betaAdjoint = chargedAdjoint * TReset.Apply(in p, before, reset, threshold);
            resetAdjoint += TReset.SpikeAdjoint(in p, before, threshold, keptAdjoint);
            thresholdAdjoint += TReset.ThresholdAdjoint(reset, keptAdjoint);
            membraneAdjoint = TReset.ChargedAdjoint(reset, keptAdjoint);
        }
        else
        {
            TLanes input = MembraneInput<TInputScaling>.Of(drive, beta, p.InputGain, p.RestPotential);
            TLanes update = TLanes.MultiplyAdd(beta, before, input);
            resetAdjoint += TReset.SpikeAdjoint(in p, update, threshold, chargedAdjoint);
            thresholdAdjoint += TReset.ThresholdAdjoint(reset, chargedAdjoint);
            inputAdjoint = TReset.ChargedAdjoint(reset, chargedAdjoint);
            betaAdjoint = inputAdjoint * before;
            membraneAdjoint = beta * inputAdjoint;
        }

        if (TResetTiming.IsDelayed && StartIsAttached)
        {
            TLanes byMembrane = resetAdjoint * TSpike.Derivative<TLanes, TSurrogate>(in p, before - threshold);
            membraneAdjoint += byMembrane;
            thresholdAdjoint -= byMembrane;
        }

        currentAdjoint = MembraneInput<TInputScaling>.Adjoint(
            drive, beta, p.InputGain, p.RestPotential, inputAdjoint, ref betaAdjoint);
    }
}
