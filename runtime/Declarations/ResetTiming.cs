using Edifice.Neurons;

namespace Edifice;

/// <summary>When a spike resets the membrane.</summary>
public enum ResetTiming
{
    /// <summary>In the step of the spike: v[t] = reset(u[t], s[t]). The default; Edifice, Norse, SpikingJelly.</summary>
    [ImplementedBy(typeof(ImmediateReset), Ignores = [nameof(LifAttribute.ResetScope)])]
    Immediate = 0,

    /// <summary>
    /// In the step after it, from the stored membrane: r[t] = fire(v[t-1] - θ), u[t] = reset(…, r[t]), v[t] = u[t];
    /// snnTorch with reset_delay.
    /// </summary>
    [ImplementedBy(typeof(NextStepReset), Keeps = ["before"])]
    NextStep = 1,

    /// <summary>
    /// snnTorch with reset_delay=False: as <see cref="NextStep"/>, and then v[t] = reset(u[t], s[t] - r[t]). It differs
    /// from <see cref="Immediate"/> only where a membrane stays at or above the threshold after its reset.
    /// </summary>
    [ImplementedBy(typeof(UndelayedReset), Keeps = ["before"])]
    SnnTorchNoDelay = 2,
}
