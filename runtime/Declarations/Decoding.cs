namespace Edifice;

/// <summary>How a signal over time becomes one number per feature.</summary>
public enum Decoding
{
    /// <summary>The mean over the time steps, (1/T) Σ s[t].</summary>
    Rate = 0,
}
