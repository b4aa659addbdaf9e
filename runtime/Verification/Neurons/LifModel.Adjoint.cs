using System;

namespace Edifice.Reference;

/// <summary>The adjoint of a step: its equations once more, from the last to the first.</summary>
public sealed partial record LifModel
{
    /// <inheritdoc/>
    public double Adjoint(NeuronMoment now, double outputGradient, Span<double> stateGradient, Span<double> numberGradient)
    {
        LifStep step = StepOf(now);
        LifGradient gradient = new() { BySpike = outputGradient };
        AddReset(step, byMembrane: stateGradient[0], ref gradient);

        // s = fire(u - θ)
        double throughSpike = gradient.BySpike * Fire.Derivative(step.Charged - step.Threshold);
        gradient.ByCharged += throughSpike;
        gradient.ByThreshold -= throughSpike;

        AddCharge(step, now.Before[0], ref gradient);

        // in = gain · (1 or 1 - β) · I + (1 - β) · rest
        gradient.ByBeta += gradient.ByInput * Input.ByBeta(now.Current);

        stateGradient[0] = gradient.ByBefore;
        numberGradient[0] += Decay.Gradient(now.Numbers[0], gradient.ByBeta);
        numberGradient[1] += gradient.ByThreshold;
        return gradient.ByInput * Input.ByCurrent(step.Beta);
    }

    private bool IsSmooth => Fire.Spike == SpikeRule.Smooth;

    /// <summary>Whether s in an immediate reset, or r in one at the next step, is differentiated.</summary>
    private bool IsAttached => ResetGradient == ResetGradientRule.Attached || (ResetGradient == ResetGradientRule.Default && IsSmooth);

    /// <summary>Without delay, s is differentiated unless that is switched off; snnTorch's r never is, only a smooth one.</summary>
    private bool IsResetSignalAttached => ResetTiming == ResetTimingRule.NextStep
        ? IsAttached
        : IsSmooth && ResetGradient != ResetGradientRule.Detached;

    /// <summary>v' = A(u, s), or u, or A(u, s - r).</summary>
    private void AddReset(LifStep step, double byMembrane, ref LifGradient gradient)
    {
        if (ResetTiming == ResetTimingRule.NextStep)
        {
            gradient.ByCharged += byMembrane;
            return;
        }

        bool isImmediate = ResetTiming == ResetTimingRule.Immediate;
        double signal = step.Spike - step.ResetSignal;      // r is 0 where the reset is immediate
        double bySignal = byMembrane * Resets.BySpike(step.Charged, step.Threshold);
        gradient.ByCharged += byMembrane * Resets.ByMembrane(signal);
        gradient.ByThreshold += byMembrane * Resets.ByThreshold(signal);
        if (isImmediate ? IsAttached : ResetGradient != ResetGradientRule.Detached)
        {
            gradient.BySpike += bySignal;
        }

        gradient.ByResetSignal -= bySignal;
    }

    /// <summary>u = β v + in, or β A(v, r) + in, or A(β v + in, r); with r = fire(v - θ).</summary>
    private void AddCharge(LifStep step, double before, ref LifGradient gradient)
    {
        if (!IsDelayed)
        {
            gradient.ByInput = gradient.ByCharged;
            gradient.ByBefore = step.Beta * gradient.ByCharged;
            gradient.ByBeta += before * gradient.ByCharged;
            return;
        }

        if (ResetsStateAlone)
        {
            double byReset = step.Beta * gradient.ByCharged;
            gradient.ByInput = gradient.ByCharged;
            gradient.ByBeta += Resets.Of(before, step.ResetSignal, step.Threshold) * gradient.ByCharged;
            gradient.ByBefore = byReset * Resets.ByMembrane(step.ResetSignal);
            gradient.ByResetSignal += byReset * Resets.BySpike(before, step.Threshold);
        }
        else
        {
            double update = step.Beta * before + step.Input;
            gradient.ByInput = gradient.ByCharged * Resets.ByMembrane(step.ResetSignal);
            gradient.ByBefore = step.Beta * gradient.ByInput;
            gradient.ByBeta += before * gradient.ByInput;
            gradient.ByResetSignal += gradient.ByCharged * Resets.BySpike(update, step.Threshold);
            gradient.ByThreshold += gradient.ByCharged * Resets.ByThreshold(step.ResetSignal);
        }

        if (IsResetSignalAttached)
        {
            double throughSignal = gradient.ByResetSignal * Fire.Derivative(before - step.Threshold);
            gradient.ByBefore += throughSignal;
            gradient.ByThreshold -= throughSignal;
        }
    }

    /// <summary>The loss's gradient by every quantity of one step.</summary>
    private struct LifGradient
    {
        public double BySpike;
        public double ByCharged;
        public double ByResetSignal;
        public double ByInput;
        public double ByBefore;
        public double ByBeta;
        public double ByThreshold;
    }
}
