namespace Edifice.Reference;

/// <summary>What stands in for the derivative of a hard spike; x = u - θ.</summary>
public enum SurrogateRule
{
    /// <summary>gain · slope / (1 + slope · |x|)².</summary>
    FastSigmoid,

    /// <summary>gain · slope · σ(slope · x) · (1 - σ(slope · x)).</summary>
    Sigmoid,
}
