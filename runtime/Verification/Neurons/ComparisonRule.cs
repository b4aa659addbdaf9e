namespace Edifice.Reference;

/// <summary>Whether a neuron whose membrane lies exactly at the threshold fires.</summary>
public enum ComparisonRule
{
    /// <summary>It fires where u &gt; θ.</summary>
    Greater,

    /// <summary>It fires where u >= θ.</summary>
    GreaterOrEqual,
}
