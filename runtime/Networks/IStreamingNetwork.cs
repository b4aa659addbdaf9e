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

    /// <summary>Runs one time step.</summary>
    /// <param name="input">[features]: the current of this step, or its spikes 0 and 1.</param>
    /// <param name="output">[n], overwritten with the signal before the final Decode: the spikes of the last neurons, or their membranes.</param>
    /// <param name="stream">Advanced by one step; one thread at a time.</param>
    /// <exception cref="ArgumentException">A span does not have its shape, or a number is not finite; nothing was written and no step was taken.</exception>
    /// <exception cref="InvalidOperationException">Another thread is using <paramref name="stream"/>.</exception>
    [SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "A time step is the field's word.")]
    void Step(ReadOnlySpan<float> input, Span<float> output, SpikeStream<TSelf> stream);
}
