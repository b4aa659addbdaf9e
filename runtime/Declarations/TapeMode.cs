namespace Edifice;

/// <summary>What Forward keeps for Backward when it trains.</summary>
public enum TapeMode
{
    /// <summary>What the adjoint of every time step needs: the fastest.</summary>
    Full,

    /// <summary>
    /// Static inputs, inputs over time, and the neurons' states at the starts of segments of whole groups of 5 steps:
    /// Backward runs each segment again, the latest first. The same bits in a fraction of the memory; long runs take no longer for it.
    /// </summary>
    Recompute,
}
