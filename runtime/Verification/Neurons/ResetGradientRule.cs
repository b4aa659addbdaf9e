namespace Edifice.Reference;

/// <summary>Whether the gradient flows through the spike in the reset.</summary>
public enum ResetGradientRule
{
    /// <summary>Detached with hard spikes, attached with smooth ones.</summary>
    Default,

    /// <summary>The spike in the reset is a constant for the gradient.</summary>
    Detached,

    /// <summary>The gradient flows through the spike in the reset.</summary>
    Attached,
}
