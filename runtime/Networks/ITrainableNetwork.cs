using System;

namespace Edifice;

/// <summary>A network that learns by back-propagation through time (BPTT).</summary>
/// <typeparam name="TSelf">The declared class.</typeparam>
public interface ITrainableNetwork<TSelf> : ISpikingNetwork<TSelf>
    where TSelf : class, ITrainableNetwork<TSelf>
{
    /// <summary>Makes scratch and tape for training on up to <paramref name="batchSize"/> samples at once.</summary>
    static abstract TrainingWorkspace<TSelf> CreateTrainingWorkspace(int batchSize, LaneWidth lanes = LaneWidth.Automatic);

    /// <summary>Makes scratch and tape for training on up to <paramref name="batchSize"/> samples at once by a team of threads, which give the same bits as one.</summary>
    static abstract TrainingWorkspace<TSelf> CreateTrainingWorkspace(int batchSize, WorkerTeam team, LaneWidth lanes = LaneWidth.Automatic);

    /// <summary>Makes a block of zeros in the parameters' layout, for Backward to add to.</summary>
    static abstract GradientBlock<TSelf> CreateGradients();

    /// <summary>Runs every time step of every sample and keeps the tape that Backward reads.</summary>
    /// <param name="input">[batch, features], held for all time steps, or [batch, time, features]; copied to the tape.</param>
    /// <param name="output">[batch, outputs], or [batch, time, outputs] where no decoder ends the network; overwritten.</param>
    /// <param name="training">Its tape is overwritten; one call at a time.</param>
    /// <exception cref="ArgumentException">A span does not have its shape, or a number is not what the network takes; nothing was written.</exception>
    /// <exception cref="InvalidOperationException">Another thread is using <paramref name="training"/> or its team.</exception>
    void Forward(ReadOnlySpan<float> input, Span<float> output, TrainingWorkspace<TSelf> training);

    /// <summary>Adds the parameters' gradients of the run that <paramref name="training"/> recorded.</summary>
    /// <param name="outputGradients">[batch, outputs] or [batch, time, outputs], as the output: the loss's gradient by the output of the recorded run.</param>
    /// <param name="gradients">Added to, never cleared: the caller starts a step with <c>gradients.Clear()</c>.</param>
    /// <param name="training">The workspace of the Forward before it; its tape is only read.</param>
    /// <exception cref="ArgumentException">A span does not have its shape, or a number is not what the network takes; nothing was written.</exception>
    /// <exception cref="InvalidOperationException">No run of this network with these parameters is recorded, or another thread is using the workspace or its team.</exception>
    void Backward(ReadOnlySpan<float> outputGradients, GradientBlock<TSelf> gradients, TrainingWorkspace<TSelf> training);

    /// <summary>Adds the parameters' gradients and also gives the input's.</summary>
    /// <param name="outputGradients">[batch, outputs] or [batch, time, outputs], as the output: the loss's gradient by the output of the recorded run.</param>
    /// <param name="inputGradients">[batch, features] or [batch, time, features], as the input: overwritten with the loss's gradient by the input.</param>
    /// <param name="gradients">Added to, never cleared.</param>
    /// <param name="training">The workspace of the Forward before it; its tape is only read.</param>
    /// <exception cref="ArgumentException">A span does not have its shape, or a number is not what the network takes; nothing was written.</exception>
    /// <exception cref="InvalidOperationException">No run of this network with these parameters is recorded, or another thread is using the workspace or its team.</exception>
    void Backward(
        ReadOnlySpan<float> outputGradients, Span<float> inputGradients, GradientBlock<TSelf> gradients, TrainingWorkspace<TSelf> training);
}
