using System;
using System.Collections.Generic;
using Edifice.Numerics;

namespace Edifice;

/// <summary>The Adam optimiser for one network's parameters.</summary>
/// <typeparam name="TNetwork">The network whose parameters it moves.</typeparam>
/// <remarks>
/// <code>
/// g += decay · w
/// m = β1 m + (1 - β1) g          m̂ = m / (1 - β1ᵗ)
/// v = β2 v + (1 - β2) g²         v̂ = v / (1 - β2ᵗ)          w -= rate · m̂ / (√v̂ + ε)
/// </code>
/// Kingma and Ba: Adam, ICLR 2015, as torch.optim.Adam computes it. The moments lie in the parameters' layout; one that
/// would be a subnormal number is stored as 0, because a parameter without gradients would keep it, and be slow, for ever.
/// Within a numeric class the bits do not depend on the lane width. One thread at a time.
/// </remarks>
public class Adam<TNetwork> : IOptimizer<TNetwork>
    where TNetwork : class, ISpikingNetwork<TNetwork>
{
    private static readonly string[] Names = ["first_moment", "second_moment"];

    private readonly AlignedMemory firstMoments = new(BlockLength.Of<TNetwork>());
    private readonly AlignedMemory secondMoments = new(BlockLength.Of<TNetwork>());
    private readonly bool isDecoupled;

    /// <summary>Allocates two moments for every parameter.</summary>
    /// <param name="learningRate">The step's size; finite and above 0.</param>
    /// <param name="beta1">β1 in [0, 1): what is left of the mean gradient after one step.</param>
    /// <param name="beta2">β2 in [0, 1): what is left of the mean squared gradient after one step.</param>
    /// <param name="epsilon">ε, finite and above 0: keeps a parameter that never had a gradient where it is.</param>
    /// <param name="weightDecay">Finite, 0 or more: of every parameter, biases and trained numbers too, as in torch.</param>
    /// <param name="lanes">The width to compute with.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public Adam(
        float learningRate = 1e-3f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f, float weightDecay = 0f,
        LaneWidth lanes = LaneWidth.Automatic)
        : this(isDecoupled: false, learningRate, beta1, beta2, epsilon, weightDecay, lanes)
    {
    }

    private protected Adam(bool isDecoupled, float learningRate, float beta1, float beta2, float epsilon, float weightDecay, LaneWidth lanes)
    {
        this.isDecoupled = isDecoupled;
        LearningRate = learningRate;
        Beta1 = OptimizerRanges.RequireShare(beta1, nameof(beta1));
        Beta2 = OptimizerRanges.RequireShare(beta2, nameof(beta2));
        Epsilon = OptimizerRanges.RequirePositive(epsilon, nameof(epsilon));
        WeightDecay = OptimizerRanges.RequireDecay(weightDecay, nameof(weightDecay));
        Lanes = LaneDispatch.Resolve(lanes);
    }

    /// <inheritdoc/>
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

    /// <summary>The pull towards 0.</summary>
    public float WeightDecay { get; }

    /// <summary>The width that steps compute with.</summary>
    public LaneWidth Lanes { get; }

    /// <inheritdoc/>
    public long StepCount { get; private set; }

    /// <inheritdoc/>
    public string Description => FormattableString.Invariant(
        $"{(isDecoupled ? "AdamW" : "Adam")} beta1 {Beta1:G9} beta2 {Beta2:G9} epsilon {Epsilon:G9} decay {WeightDecay:G9}");

    /// <inheritdoc/>
    public IReadOnlyList<string> MomentNames => Names;

    /// <inheritdoc/>
    public Span<float> Moment(int index) => index switch
    {
        0 => firstMoments.Span,
        1 => secondMoments.Span,
        _ => throw new ArgumentOutOfRangeException(nameof(index), index, "Adam has the moments 0 and 1."),
    };

    /// <inheritdoc/>
    public void Step(ParameterBlock<TNetwork> parameters, GradientBlock<TNetwork> gradients, float gradientScale = 1f)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(gradients);
        OptimizerRanges.RequireScale(gradientScale, nameof(gradientScale));
        if (WeightDecay == 0)
        {
            Step<NoDecay>(parameters, gradients, gradientScale);
        }
        else if (isDecoupled)
        {
            Step<DecoupledDecay>(parameters, gradients, gradientScale);
        }
        else
        {
            Step<GradientDecay>(parameters, gradients, gradientScale);
        }
    }

    /// <inheritdoc/>
    public void Reset()
    {
        firstMoments.Span.Clear();
        secondMoments.Span.Clear();
        ContinueFrom(0);
    }

    /// <inheritdoc/>
    public void ContinueFrom(long stepCount) => StepCount = OptimizerRanges.RequireCount(stepCount, nameof(stepCount));

    /// <summary>Gives the moments' memory back; later steps throw.</summary>
    public void Dispose()
    {
        firstMoments.Dispose();
        secondMoments.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Step<TDecay>(ParameterBlock<TNetwork> parameters, GradientBlock<TNetwork> gradients, float gradientScale)
        where TDecay : struct, IWeightDecay
    {
        double nextBeta1Power = Power.Of(Beta1, StepCount + 1);
        double nextBeta2Power = Power.Of(Beta2, StepCount + 1);
        AdamPass<TDecay> pass = new()
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
            GradientScale = gradientScale,
            Decay = WeightDecay,
            Kept = (float)(1 - ((double)LearningRate * WeightDecay)),
        };
        LaneDispatch.Run(ref pass, Lanes);
        parameters.MarkChanged();
        StepCount++;
    }
}
