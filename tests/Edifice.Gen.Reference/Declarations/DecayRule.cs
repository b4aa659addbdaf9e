namespace Edifice.Reference;

/// <summary>How a time constant becomes β, as declared.</summary>
public enum DecayRule
{
    /// <summary>exp(-1/τ).</summary>
    Exponential,

    /// <summary>1 - 1/τ.</summary>
    Euler,
}
