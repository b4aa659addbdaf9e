namespace Edifice.Reference;

/// <summary>When a spike acts on the membrane.</summary>
public enum ResetTimingRule
{
    /// <summary>In the step of the spike.</summary>
    Immediate,

    /// <summary>In the next step, whose reset signal is r = fire(v - θ).</summary>
    NextStep,

    /// <summary>As <see cref="NextStep"/>, and the difference s - r acts in the step itself: snnTorch's <c>reset_delay=False</c>.</summary>
    SnnTorchNoDelay,
}
