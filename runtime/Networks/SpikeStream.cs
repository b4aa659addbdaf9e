using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice;

/// <summary>What lives between the time steps of one network that runs step by step; for one thread at a time.</summary>
/// <typeparam name="TNetwork">The network that it was made for.</typeparam>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "A stream of spikes is the field's word.")]
public sealed partial class SpikeStream<TNetwork> : IDisposable
    where TNetwork : class, IStreamingNetwork<TNetwork>
{
    private readonly Lease lease = new();
    private readonly AlignedMemory state;
    private readonly AlignedMemory scratch;
    private readonly StreamDecoder? decoder;
    private readonly double[] seen;
    private readonly ulong fingerprint;

    /// <summary>Allocates the state of a stream at rest.</summary>
    public SpikeStream(LaneWidth lanes = LaneWidth.Automatic)
    {
        NetworkInfo info = TNetwork.Info;
        Lanes = LaneDispatch.Resolve(lanes);
        fingerprint = info.Fingerprint;
        state = new AlignedMemory(info.Memory.StreamState);
        scratch = new AlignedMemory(info.Memory.StreamScratch);
        decoder = info.FinalDecoding is { } decoding ? new StreamDecoder(decoding, info.StreamOutputSize) : null;
        seen = new double[decoder?.Length ?? 0];
    }

    /// <summary>The width that steps compute with.</summary>
    public LaneWidth Lanes { get; }

    /// <summary>Steps taken since the stream was made or reset.</summary>
    public long Steps { get; private set; }

    /// <summary>Back to rest, as if no step had been taken.</summary>
    /// <exception cref="InvalidOperationException">Another thread is using the stream.</exception>
    public void Reset()
    {
        lease.Take("stream");
        try
        {
            state.Span.Clear();
            seen.AsSpan().Clear();
            Steps = 0;
        }
        finally
        {
            lease.Return();
        }
    }

    /// <summary>What the network's final Decode says of the steps so far; after T steps from rest, the output of Forward.</summary>
    /// <param name="output">[outputs], overwritten.</param>
    /// <exception cref="ArgumentException"><paramref name="output"/> has another length.</exception>
    /// <exception cref="InvalidOperationException">The network has no Decode at its end, no step was taken, or another thread is using the stream.</exception>
    public void Decode(Span<float> output)
    {
        NetworkInfo info = TNetwork.Info;
        if (decoder is null)
        {
            throw new InvalidOperationException($"{info.Name} ends without a Decode: what Step gives is its output.");
        }

        if (output.Length != info.OutputSize)
        {
            throw new ArgumentException(
                $"Decode of {info.Name} writes {info.OutputSize} numbers; the span has {output.Length}.", nameof(output));
        }

        lease.Take("stream");
        try
        {
            if (Steps == 0)
            {
                throw new InvalidOperationException("Nothing is to be decoded yet: call Step first.");
            }

            decoder.Read(seen, Steps, output);
        }
        finally
        {
            lease.Return();
        }
    }

    /// <summary>A state of a stage's neurons after the last step, such as their membranes; zeros before the first.</summary>
    /// <param name="stage">The stage's name, such as "hidden1".</param>
    /// <param name="variable">The state's name in the neuron's Step.</param>
    /// <returns>[neurons]; the stream's own memory, which the next step changes.</returns>
    /// <exception cref="ArgumentException">There is no such stage or state; the message lists those there are.</exception>
    public ReadOnlySpan<float> State(string stage, string variable = "membrane")
    {
        (TraceInfo trace, int index) = StateNames.Find(TNetwork.Info, stage, variable);
        return state.Span.Slice(trace.StreamOffset + (index * trace.Padded), trace.Neurons);
    }

    /// <summary>For generated code: checks the shapes and takes the stream for this thread.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Enter(ReadOnlySpan<float> input, ReadOnlySpan<float> output)
    {
        NetworkInfo info = TNetwork.Info;
        Shapes.RequireRow(input.Length, info.InputSize, info.Name, nameof(input));
        Shapes.RequireRow(output.Length, info.StreamOutputSize, info.Name, nameof(output));
        Shapes.RequireApart(input, output, nameof(input), nameof(output));
        Shapes.RequireNumbers(input, info, info.InputRow, nameof(input));
        lease.Take("stream");
    }

    /// <summary>For generated code: the same where the input is the indices of its spikes.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Enter(ReadOnlySpan<int> events, ReadOnlySpan<float> output)
    {
        NetworkInfo info = TNetwork.Info;
        Shapes.RequireEvents(events, info.InputSize, info.Name, nameof(events));
        Shapes.RequireRow(output.Length, info.StreamOutputSize, info.Name, nameof(output));
        lease.Take("stream");
    }

    /// <summary>For generated code: the states.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PassMemory States() => new(state.Span, state.Length, 1, 1);

    /// <summary>For generated code: scratch of one step.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PassMemory Scratch() => new(scratch.Span, scratch.Length, 1, 1);

    /// <summary>For generated code: a step is complete.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Record(ReadOnlySpan<float> output)
    {
        decoder?.Add(seen, Steps, output);
        Steps++;
    }

    /// <summary>For generated code: lets the next thread in.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Exit() => lease.Return();

    /// <summary>Gives the memory back; later calls with this stream throw.</summary>
    public void Dispose()
    {
        state.Dispose();
        scratch.Dispose();
    }
}
