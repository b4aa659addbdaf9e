using Edifice.Neurons;
using Edifice.Surrogates;

namespace Edifice;

/// <summary>What stands in for the derivative of a hard spike; x = u - θ. Each has its own default slope.</summary>
public enum Surrogate
{
    /// <summary>gain · slope / (1 + slope |x|)², slope 25. The default.</summary>
    [ImplementedBy(typeof(FastSigmoidSurrogate), Defaults = [nameof(LifAttribute.Slope), 25.0, nameof(LifAttribute.Gain), 1.0])]
    FastSigmoid = 0,

    /// <summary>gain · slope · σ(slope x) (1 - σ(slope x)), slope 25.</summary>
    [ImplementedBy(typeof(SigmoidSurrogate), Defaults = [nameof(LifAttribute.Slope), 25.0, nameof(LifAttribute.Gain), 1.0])]
    Sigmoid = 1,

    /// <summary>gain · (slope/2) / (1 + (π/2 · slope · x)²), slope 2.</summary>
    [ImplementedBy(typeof(ATanSurrogate), Defaults = [nameof(LifAttribute.Slope), 2.0, nameof(LifAttribute.Gain), 1.0])]
    ATan = 2,

    /// <summary>gain · slope · max(0, 1 - slope |x|), slope 1: continuous, 0 from |x| = 1/slope on.</summary>
    [ImplementedBy(typeof(TriangularSurrogate), Defaults = [nameof(LifAttribute.Slope), 1.0, nameof(LifAttribute.Gain), 1.0])]
    Triangular = 3,

    /// <summary>gain below the threshold and -gain from it on, whatever the slope: what snnTorch's triangular computes.</summary>
    [ImplementedBy(
        typeof(SnnTorchTriangularSurrogate),
        Defaults = [nameof(LifAttribute.Slope), 1.0, nameof(LifAttribute.Gain), 1.0],
        Ignores = [nameof(LifAttribute.Slope)])]
    SnnTorchTriangular = 4,

    /// <summary>gain, everywhere.</summary>
    [ImplementedBy(
        typeof(StraightThroughSurrogate),
        Defaults = [nameof(LifAttribute.Slope), 1.0, nameof(LifAttribute.Gain), 1.0],
        Ignores = [nameof(LifAttribute.Slope)])]
    StraightThrough = 5,

    /// <summary>0, everywhere: no gradient flows through a spike.</summary>
    [ImplementedBy(
        typeof(NoSurrogate),
        Defaults = [nameof(LifAttribute.Slope), 1.0, nameof(LifAttribute.Gain), 1.0],
        Ignores = [nameof(LifAttribute.Slope), nameof(LifAttribute.Gain)])]
    None = 6,
}
