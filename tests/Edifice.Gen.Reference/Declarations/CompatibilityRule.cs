namespace Edifice.Reference;

/// <summary>Whose neuron a declaration means where it does not say otherwise.</summary>
public enum CompatibilityRule
{
    /// <summary>Nobody's: every option has its own default.</summary>
    None,

    /// <summary>Edifice's documented hard network.</summary>
    Edifice,

    /// <summary>snnTorch's Leaky.</summary>
    SnnTorch,

    /// <summary>Norse's LIFBoxCell.</summary>
    Norse,

    /// <summary>SpikingJelly's LIFNode.</summary>
    SpikingJelly,
}
