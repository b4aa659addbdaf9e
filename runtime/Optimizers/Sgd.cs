using System;
using System.Collections.Generic;
using Edifice.Numerics;

namespace Edifice;

/// <summary>Stochastic gradient descent with momentum for one network's parameters.</summary>
/// <typeparam name="TNetwork">The network whose parameters it moves.</typeparam>
/// <remarks>
/// b = momentum · b + g;  w -= rate · b;  b is zero before the first step. As torch.optim.SGD computes it, without damping
/// and Nesterov's term. A subnormal b is stored as 0. Within a numeric class the bits do not depend on the lane width.
/// One thread at a time.
/// </remarks>
public sealed class Sgd<TNetwork> : IOptimizer<TNetwork>
    where TNetwork : class, ISpikingNetwork<TNetwork>
{
    private static readonly string[] Names = ["velocity"];

    private readonly AlignedMemory velocities;

    /// <summary>Allocates one number for every parameter where there is momentum, nothing otherwise.</summary>
    /// <param name="learningRate">The step's size; finite and above 0.</param>
    /// <param name="momentum">In [0, 1): what is left of the last step's direction.</param>
    /// <param name="weightDecay">Finite, 0 or more: of every parameter, biases and trained numbers too, as in torch.</param>
    /// <param name="lanes">The width to compute with.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public Sgd(float learningRate, float momentum = 0f, float weightDecay = 0f, LaneWidth lanes = LaneWidth.Automatic)
    {
        LearningRate = learningRate;
        Momentum = OptimizerRanges.RequireShare(momentum, nameof(momentum));
        WeightDecay = OptimizerRanges.RequireDecay(weightDecay, nameof(weightDecay));
        Lanes = LaneDispatch.Resolve(lanes);
        int length = BlockLength.Of<TNetwork>();
        velocities = new AlignedMemory(momentum > 0 ? length : 0);
    }

    /// <inheritdoc/>
    public float LearningRate
    {
        get;
        set => field = OptimizerRanges.RequirePositive(value, nameof(LearningRate));
    }

    /// <summary>What is left of the last step's direction.</summary>
    public float Momentum { get; }

    /// <summary>The pull towards 0.</summary>
    public float WeightDecay { get; }

    /// <summary>The width that steps compute with.</summary>
    public LaneWidth Lanes { get; }

    /// <inheritdoc/>
    public long StepCount { get; private set; }

    /// <inheritdoc/>
    public string Description => FormattableString.Invariant($"SGD momentum {Momentum:G9} decay {WeightDecay:G9}");

    /// <inheritdoc/>
    public IReadOnlyList<string> MomentNames => Momentum > 0 ? Names : [];

    /// <inheritdoc/>
    public Span<float> Moment(int index) => index == 0 && Momentum > 0
        ? velocities.Span
        : throw new ArgumentOutOfRangeException(nameof(index), index, "SGD has the moment 0 where it has momentum, else none.");

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
        else
        {
            Step<GradientDecay>(parameters, gradients, gradientScale);
        }
    }

    /// <inheritdoc/>
    public void Reset()
    {
        velocities.Span.Clear();
        StepCount = 0;
    }

    /// <inheritdoc/>
    public void ContinueFrom(long stepCount) => StepCount = OptimizerRanges.RequireCount(stepCount, nameof(stepCount));

    /// <summary>Gives the momentum's memory back; later steps throw.</summary>
    public void Dispose() => velocities.Dispose();

    private void Step<TDecay>(ParameterBlock<TNetwork> parameters, GradientBlock<TNetwork> gradients, float gradientScale)
        where TDecay : struct, IWeightDecay
    {
        SgdPass<TDecay> pass = new()
        {
            Weights = parameters.Storage,
            Gradients = gradients.Storage,
            Velocities = velocities.Span,
            Momentum = Momentum,
            LearningRate = LearningRate,
            GradientScale = gradientScale,
            Decay = WeightDecay,
        };
        LaneDispatch.Run(ref pass, Lanes);
        parameters.MarkChanged();
        StepCount++;
    }
}
