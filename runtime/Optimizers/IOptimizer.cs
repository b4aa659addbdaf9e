using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Edifice;

/// <summary>Moves a network's parameters against their gradients. One thread at a time.</summary>
/// <typeparam name="TNetwork">The network whose parameters it moves.</typeparam>
public interface IOptimizer<TNetwork> : IDisposable
    where TNetwork : class, ISpikingNetwork<TNetwork>
{
    /// <summary>The step's size, finite and above 0; may change from step to step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite or not above 0.</exception>
    float LearningRate { get; set; }

    /// <summary>Steps since construction or <see cref="Reset"/>.</summary>
    long StepCount { get; }

    /// <summary>Its kind and every setting but the learning rate, in words: what a checkpoint compares.</summary>
    string Description { get; }

    /// <summary>The names of what it keeps for every parameter between steps, such as "first_moment".</summary>
    IReadOnlyList<string> MomentNames { get; }

    /// <summary>What it keeps, by its place in <see cref="MomentNames"/>: numbers in the parameters' layout; padding is zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such moment.</exception>
    Span<float> Moment(int index);

    /// <summary>Moves the parameters. Allocates nothing.</summary>
    /// <param name="parameters">Overwritten; padding stays zero.</param>
    /// <param name="gradients">Only read: the caller clears them.</param>
    /// <param name="gradientScale">What every gradient is multiplied by first: less than 1 where it is clipped, 1 / n where n batches were accumulated.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="gradientScale"/> is not finite; nothing was written.</exception>
    /// <exception cref="ObjectDisposedException">A block, or this optimiser, is disposed; nothing was written.</exception>
    [SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "An optimiser steps.")]
    void Step(ParameterBlock<TNetwork> parameters, GradientBlock<TNetwork> gradients, float gradientScale = 1f);

    /// <summary>Forgets all steps: moments and count are zero again.</summary>
    void Reset();

    /// <summary>Goes on as behind <paramref name="stepCount"/> steps; the caller has put the <see cref="Moment"/>s back.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="stepCount"/> is below 0.</exception>
    void ContinueFrom(long stepCount);
}
