using System;
using Edifice.Numerics;

namespace Edifice;

/// <summary>Stochastic gradient descent with momentum for one network's parameters.</summary>
/// <typeparam name="TNetwork">The network whose parameters it moves.</typeparam>
/// <remarks>
/// b = momentum · b + g;  w -= rate · b;  b is zero before the first step. As torch.optim.SGD computes it, without damping
/// and Nesterov's term. A subnormal b is stored as 0. Within a numeric class the bits do not depend on the lane width.
/// One thread at a time.
/// </remarks>
public sealed class Sgd<TNetwork> : IDisposable
    where TNetwork : class, ISpikingNetwork<TNetwork>
{
    private readonly AlignedMemory velocities;

    /// <summary>Allocates one number for every parameter where there is momentum, nothing otherwise.</summary>
    /// <param name="learningRate">The step's size; finite and above 0.</param>
    /// <param name="momentum">In [0, 1): what is left of the last step's direction.</param>
    /// <param name="lanes">The width to compute with.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public Sgd(float learningRate, float momentum = 0f, LaneWidth lanes = LaneWidth.Automatic)
    {
        LearningRate = learningRate;
        Momentum = OptimizerRanges.RequireShare(momentum, nameof(momentum));
        Lanes = LaneDispatch.Resolve(lanes);
        int length = BlockLength.Of<TNetwork>();
        velocities = new AlignedMemory(momentum > 0 ? length : 0);
    }

    /// <summary>The step's size, finite and above 0; may change from step to step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite or not above 0.</exception>
    public float LearningRate
    {
        get;
        set => field = OptimizerRanges.RequirePositive(value, nameof(LearningRate));
    }

    /// <summary>What is left of the last step's direction.</summary>
    public float Momentum { get; }

    /// <summary>The width that steps compute with.</summary>
    public LaneWidth Lanes { get; }

    /// <summary>Steps since construction or <see cref="Reset"/>.</summary>
    public long StepCount { get; private set; }

    /// <summary>Moves the parameters against their gradients. Allocates nothing.</summary>
    /// <param name="parameters">Overwritten; padding stays zero.</param>
    /// <param name="gradients">Only read: the caller clears them.</param>
    /// <exception cref="ObjectDisposedException">A block, or this optimiser, is disposed; nothing was written.</exception>
    public void Step(ParameterBlock<TNetwork> parameters, GradientBlock<TNetwork> gradients)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(gradients);
        SgdPass pass = new()
        {
            Weights = parameters.Storage,
            Gradients = gradients.Storage,
            Velocities = velocities.Span,
            Momentum = Momentum,
            LearningRate = LearningRate,
        };
        LaneDispatch.Run(ref pass, Lanes);
        parameters.MarkChanged();
        StepCount++;
    }

    /// <summary>Forgets all steps: the momentum and the count are zero again.</summary>
    public void Reset()
    {
        velocities.Span.Clear();
        StepCount = 0;
    }

    /// <summary>Gives the momentum's memory back; later steps throw.</summary>
    public void Dispose() => velocities.Dispose();
}
