namespace Edifice.Reference;

/// <summary>How a charged membrane becomes a spike; x = u - θ.</summary>
public enum SpikeRule
{
    /// <summary>s = 1 where x &gt; 0 (or x >= 0, see <see cref="ComparisonRule"/>), else 0; its derivative is a surrogate.</summary>
    Hard,

    /// <summary>s = σ(slope · x), the argument clipped; its derivative is its own, 0 at the clip and beyond.</summary>
    Smooth,
}
