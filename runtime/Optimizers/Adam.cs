using System;
using Edifice.Numerics;

namespace Edifice;

/// <summary>The Adam optimiser for one network's parameters.</summary>
/// <typeparam name="TNetwork">The network whose parameters it moves.</typeparam>
/// <remarks>
/// <code>
/// m = β1 m + (1 - β1) g          m̂ = m / (1 - β1ᵗ)
/// v = β2 v + (1 - β2) g²         v̂ = v / (1 - β2ᵗ)          w -= rate · m̂ / (√v̂ + ε)
/// </code>
/// Kingma and Ba: Adam, ICLR 2015, as torch.optim.Adam computes it. The moments lie in the parameters' layout; one that
/// would be a subnormal number is stored as 0, because a parameter without gradients would keep it, and be slow, for ever.
/// Within a numeric class the bits do not depend on the lane width. One thread at a time.
/// </remarks>
public sealed class Adam<TNetwork> : IDisposable
    where TNetwork : class, ISpikingNetwork<TNetwork>
{
    private readonly AlignedMemory firstMoments = new(BlockLength.Of<TNetwork>());
    private readonly AlignedMemory secondMoments = new(BlockLength.Of<TNetwork>());
    private double beta1Power = 1;
    private double beta2Power = 1;

    /// <summary>Allocates two moments for every parameter.</summary>
    /// <param name="learningRate">The step's size; finite and above 0.</param>
    /// <param name="beta1">β1 in [0, 1): what is left of the mean gradient after one step.</param>
    /// <param name="beta2">β2 in [0, 1): what is left of the mean squared gradient after one step.</param>
    /// <param name="epsilon">ε, finite and above 0: keeps a parameter that never had a gradient where it is.</param>
    /// <param name="lanes">The width to compute with.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public Adam(
        float learningRate = 1e-3f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f, LaneWidth lanes = LaneWidth.Automatic)
    {
        LearningRate = learningRate;
        Beta1 = OptimizerRanges.RequireShare(beta1, nameof(beta1));
        Beta2 = OptimizerRanges.RequireShare(beta2, nameof(beta2));
        Epsilon = OptimizerRanges.RequirePositive(epsilon, nameof(epsilon));
        Lanes = LaneDispatch.Resolve(lanes);
    }

    /// <summary>The step's size, finite and above 0; may change from step to step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite or not above 0.</exception>
    public float LearningRate
    {
        get;
        set => field = OptimizerRanges.RequirePositive(value, nameof(LearningRate));
    }

    /// <summary>β1.</summary>
    public float Beta1 { get; }

    /// <summary>β2.</summary>
    public float Beta2 { get; }

    /// <summary>ε.</summary>
    public float Epsilon { get; }

    /// <summary>The width that steps compute with.</summary>
    public LaneWidth Lanes { get; }

    /// <summary>Steps since construction or <see cref="Reset"/>: t of the last step.</summary>
    public long StepCount { get; private set; }

    /// <summary>Moves the parameters against their gradients. Allocates nothing.</summary>
    /// <param name="parameters">Overwritten; padding stays zero.</param>
    /// <param name="gradients">Only read: the caller clears them.</param>
    /// <exception cref="ObjectDisposedException">A block, or this optimiser, is disposed; nothing was written.</exception>
    public void Step(ParameterBlock<TNetwork> parameters, GradientBlock<TNetwork> gradients)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(gradients);
        double nextBeta1Power = beta1Power * Beta1;
        double nextBeta2Power = beta2Power * Beta2;
        AdamPass pass = new()
        {
            Weights = parameters.Storage,
            Gradients = gradients.Storage,
            FirstMoments = firstMoments.Span,
            SecondMoments = secondMoments.Span,
            Beta1 = Beta1,
            Share1 = (float)(1.0 - Beta1),
            Beta2 = Beta2,
            Share2 = (float)(1.0 - Beta2),
            StepSize = (float)(LearningRate / (1 - nextBeta1Power)),
            RootScale = (float)(1 / Math.Sqrt(1 - nextBeta2Power)),
            Epsilon = Epsilon,
        };
        LaneDispatch.Run(ref pass, Lanes);
        parameters.MarkChanged();
        (beta1Power, beta2Power) = (nextBeta1Power, nextBeta2Power);
        StepCount++;
    }

    /// <summary>Forgets all steps: moments and count are zero again.</summary>
    public void Reset()
    {
        firstMoments.Span.Clear();
        secondMoments.Span.Clear();
        (beta1Power, beta2Power) = (1, 1);
        StepCount = 0;
    }

    /// <summary>Gives the moments' memory back; later steps throw.</summary>
    public void Dispose()
    {
        firstMoments.Dispose();
        secondMoments.Dispose();
    }
}
