namespace Edifice.Reference;

/// <summary>What stands in for the derivative of a hard spike; x = u - θ, g the gain, k the slope.</summary>
public enum SurrogateRule
{
    /// <summary>g · k / (1 + k · |x|)².</summary>
    FastSigmoid,

    /// <summary>g · k · σ(k · x) · (1 - σ(k · x)).</summary>
    Sigmoid,

    /// <summary>g · (k/2) / (1 + (π/2 · k · x)²).</summary>
    ATan,

    /// <summary>g · k · max(0, 1 - k · |x|).</summary>
    Triangular,

    /// <summary>g where x &lt; 0, -g elsewhere: what snnTorch computes under the name of triangular.</summary>
    SnnTorchTriangular,

    /// <summary>g.</summary>
    StraightThrough,

    /// <summary>0: no gradient passes a spike.</summary>
    None,
}
