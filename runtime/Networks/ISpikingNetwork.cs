using System;

namespace Edifice;

/// <summary>A network that the generator wrote from one declared class.</summary>
/// <typeparam name="TSelf">The declared class.</typeparam>
/// <remarks>
/// A network is its parameters: many threads may infer on one network, each with its own workspace. Changing parameters
/// meanwhile is not supported.
/// </remarks>
public interface ISpikingNetwork<TSelf>
    where TSelf : class, ISpikingNetwork<TSelf>
{
    /// <summary>Names, shapes, options and costs: what the compiler knows of the network, as plain data.</summary>
    static abstract NetworkInfo Info { get; }

    /// <summary>The parameters, in one 64-byte-aligned block.</summary>
    ParameterBlock<TSelf> Parameters { get; }

    /// <summary>Makes a network with freshly drawn parameters; the same seed gives the same parameters everywhere.</summary>
    static abstract TSelf Create(long seed);

    /// <summary>Makes scratch memory for inference on up to <paramref name="batchSize"/> samples at once.</summary>
    static abstract Workspace<TSelf> CreateWorkspace(int batchSize, LaneWidth lanes = LaneWidth.Automatic);

    /// <summary>Makes scratch memory for inference on up to <paramref name="batchSize"/> samples at once by a team of threads, which give the same bits as one.</summary>
    static abstract Workspace<TSelf> CreateWorkspace(int batchSize, WorkerTeam team, LaneWidth lanes = LaneWidth.Automatic);

    /// <summary>Makes memory that records every spike and membrane of up to <paramref name="batchSize"/> samples.</summary>
    static abstract Recording<TSelf> CreateRecording(int batchSize, LaneWidth lanes = LaneWidth.Automatic);

    /// <summary>Runs every time step of every sample.</summary>
    /// <param name="input">[batch, features], held for all time steps, or [batch, time, features]; dimensionless current, or spikes 0 and 1.</param>
    /// <param name="output">[batch, outputs], or [batch, time, outputs] where no decoder ends the network; overwritten.</param>
    /// <param name="workspace">Scratch of this network; one call at a time.</param>
    /// <exception cref="ArgumentException">A span does not have its shape, or a number is not what the network takes; nothing was written.</exception>
    /// <exception cref="InvalidOperationException">Another thread is using <paramref name="workspace"/> or its team.</exception>
    void Forward(ReadOnlySpan<float> input, Span<float> output, Workspace<TSelf> workspace);

    /// <summary>Runs every time step of every sample and records spikes and membranes of every stage.</summary>
    /// <inheritdoc cref="Forward(ReadOnlySpan{float}, Span{float}, Workspace{TSelf})" path="/exception"/>
    /// <param name="input">[batch, features], held for all time steps, or [batch, time, features]; dimensionless current, or spikes 0 and 1.</param>
    /// <param name="output">[batch, outputs], or [batch, time, outputs] where no decoder ends the network; overwritten.</param>
    /// <param name="recording">Overwritten with this run's spikes and membranes.</param>
    void Forward(ReadOnlySpan<float> input, Span<float> output, Recording<TSelf> recording);
}
