using System;
using System.Diagnostics.CodeAnalysis;

namespace Edifice;

/// <summary>A network that can run one time step per call, its state kept in a stream: no Decode stands before its end.</summary>
/// <typeparam name="TSelf">The declared class.</typeparam>
/// <remarks>
/// T steps from rest give the very spikes and membranes of Forward, bit for bit; there is no limit to the steps. A
/// constant input is given again in every step, and may change.
/// </remarks>
public interface IStreamingNetwork<TSelf> : ISpikingNetwork<TSelf>
    where TSelf : class, IStreamingNetwork<TSelf>
{
    /// <summary>Makes the state of one stream, at rest.</summary>
    static abstract SpikeStream<TSelf> CreateStream(LaneWidth lanes = LaneWidth.Automatic);

    /// <summary>Makes the states of many agents, at rest, to be stepped together by the calling thread.</summary>
    /// <param name="count">Agents, at least 1.</param>
    /// <param name="lanes">The width to compute with; changes no bit.</param>
    static abstract AgentStreams<TSelf> CreateAgents(int count, LaneWidth lanes = LaneWidth.Automatic);

    /// <summary>Makes the states of many agents, at rest, to be stepped together by a team of threads.</summary>
    /// <param name="count">Agents, at least 1.</param>
    /// <param name="team">Shares the agents; remains the caller's to dispose.</param>
    /// <param name="lanes">The width to compute with; changes no bit.</param>
    static abstract AgentStreams<TSelf> CreateAgents(int count, WorkerTeam team, LaneWidth lanes = LaneWidth.Automatic);

    /// <summary>Runs one time step.</summary>
    /// <param name="input">[features]: the current of this step, or its spikes 0 and 1.</param>
    /// <param name="output">[n], overwritten with the signal before the final Decode: the spikes of the last neurons, or their membranes.</param>
    /// <param name="stream">Advanced by one step; one thread at a time.</param>
    /// <exception cref="ArgumentException">A span does not have its shape, or a number is not finite; nothing was written and no step was taken.</exception>
    /// <exception cref="InvalidOperationException">Another thread is using <paramref name="stream"/>.</exception>
    [SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "A time step is the field's word.")]
    void Step(ReadOnlySpan<float> input, Span<float> output, SpikeStream<TSelf> stream);

    /// <summary>Runs one time step on the indices of its input's spikes: the same bits as a row with 1 in these places and 0 elsewhere.</summary>
    /// <remarks>A network whose input is a current takes a current of 1 in these places.</remarks>
    /// <param name="events">Indices of the inputs that spike in this step, in any order; one that stands there twice is one spike. Empty for a silent step.</param>
    /// <param name="output">[n], overwritten with the signal before the final Decode.</param>
    /// <param name="stream">Advanced by one step; one thread at a time.</param>
    /// <exception cref="ArgumentException">An index is no input's, or <paramref name="output"/> does not have its shape; nothing was written and no step was taken.</exception>
    /// <exception cref="InvalidOperationException">Another thread is using <paramref name="stream"/>.</exception>
    [SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "A time step is the field's word.")]
    void StepEvents(ReadOnlySpan<int> events, Span<float> output, SpikeStream<TSelf> stream);

    /// <summary>Runs one time step of many agents, each with the bits of a stream of its own.</summary>
    /// <param name="inputs">[agents, features].</param>
    /// <param name="outputs">[agents, n], overwritten with the signal before the final Decode.</param>
    /// <param name="agents">All advanced by one step; one call at a time.</param>
    /// <exception cref="ArgumentException">
    /// A span does not have its shape, the two overlap, or a number is not finite, or no spike where spikes are taken; nothing was written and no step was taken.
    /// </exception>
    /// <exception cref="InvalidOperationException">Another thread is using <paramref name="agents"/> or its team.</exception>
    /// <exception cref="ObjectDisposedException"><paramref name="agents"/> or its team was disposed.</exception>
    [SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "A time step is the field's word.")]
    void Step(ReadOnlySpan<float> inputs, Span<float> outputs, AgentStreams<TSelf> agents);
}
