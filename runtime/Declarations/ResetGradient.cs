using Edifice.Neurons;

namespace Edifice;

/// <summary>Whether gradients flow through the reset.</summary>
public enum ResetGradient
{
    /// <summary>Detached with hard spikes, attached with smooth ones. The default.</summary>
    [ImplementedBy(typeof(DefaultResetGradient))]
    Default = 0,

    /// <summary>No gradient through the reset.</summary>
    [ImplementedBy(typeof(DetachedReset))]
    Detached = 1,

    /// <summary>The full gradient.</summary>
    [ImplementedBy(typeof(AttachedReset))]
    Attached = 2,
}
