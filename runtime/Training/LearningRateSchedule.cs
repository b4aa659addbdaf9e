using System;

namespace Edifice;

/// <summary>What the learning rate is multiplied by as a training goes on. Without state: a function of time alone.</summary>
public abstract class LearningRateSchedule
{
    /// <summary>The same rate all the time.</summary>
    public static LearningRateSchedule Constant { get; } = new ConstantSchedule();

    /// <summary>Its kind and settings in words: what a checkpoint compares.</summary>
    public abstract string Description { get; }

    /// <summary>The factor of one step; finite, and 0 or more.</summary>
    public abstract double Factor(ScheduleTime time);

    /// <summary>After every few epochs, a smaller rate: factorⁿ after n times <paramref name="epochs"/> (torch's StepLR).</summary>
    /// <param name="epochs">Epochs of the same rate, 1 or more.</param>
    /// <param name="factor">Above 0, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static LearningRateSchedule Step(int epochs, double factor = 0.1) => new StepSchedule(epochs, factor);

    /// <summary>Half a cosine from 1 to <paramref name="last"/> over all epochs: last + (1 - last) (1 + cos(π t / T)) / 2.</summary>
    /// <param name="last">In [0, 1].</param>
    /// <remarks>Loshchilov and Hutter: SGDR, ICLR 2017, equation 5, without restarts.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> is outside its range.</exception>
    public static LearningRateSchedule Cosine(double last = 0) => new CosineSchedule(last);

    /// <summary>A linear rise over the first steps, (step + 1) / steps, times another schedule.</summary>
    /// <param name="steps">Optimiser steps of the rise, 1 or more.</param>
    /// <param name="schedule">Runs from the beginning as well; null for a constant rate.</param>
    /// <remarks>Goyal et al.: Accurate, large minibatch SGD, 2017, section 2.2.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is below 1.</exception>
    public static LearningRateSchedule WarmUp(int steps, LearningRateSchedule? schedule = null) => new WarmUpSchedule(steps, schedule ?? Constant);

    /// <inheritdoc/>
    public override string ToString() => Description;
}
