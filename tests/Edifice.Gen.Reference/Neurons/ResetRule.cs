namespace Edifice.Reference;

/// <summary>What a spike does to the membrane, in the same step.</summary>
public enum ResetRule
{
    /// <summary>v = u - θ · s.</summary>
    Subtract,

    /// <summary>v = u · (1 - s).</summary>
    Zero,

    /// <summary>v = u.</summary>
    None,
}
