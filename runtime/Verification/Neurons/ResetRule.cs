namespace Edifice.Reference;

/// <summary>What a spike s does to a membrane u.</summary>
public enum ResetRule
{
    /// <summary>u - θ · s.</summary>
    Subtract,

    /// <summary>u · (1 - s).</summary>
    Zero,

    /// <summary>u.</summary>
    None,

    /// <summary>u · (1 - s) + s · value.</summary>
    Value,
}
