using Edifice.Neurons;
using Edifice.Surrogates;

namespace Edifice;

/// <summary>What stands in for the derivative of a hard spike; x = u - θ.</summary>
public enum Surrogate
{
    /// <summary>gain · slope / (1 + slope |x|)². The default.</summary>
    [ImplementedBy(typeof(FastSigmoidSurrogate))]
    FastSigmoid = 0,

    /// <summary>gain · slope · σ(slope x) (1 - σ(slope x)).</summary>
    [ImplementedBy(typeof(SigmoidSurrogate))]
    Sigmoid = 1,
}
