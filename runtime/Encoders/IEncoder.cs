using System;

namespace Edifice;

/// <summary>Turns a sample's values into what the network takes, most often spike trains.</summary>
/// <remarks>
/// Without state: one encoder may serve many threads, and the same values and key give the same bits. Encoders with
/// spikes write [time, features] of 0 and 1, so that a batch of samples side by side is the [batch, time, features] of
/// an <c>[Input(n, Spikes = true)]</c>.
/// </remarks>
public interface IEncoder
{
    /// <summary>Its kind and all of its settings in words: what a checkpoint compares.</summary>
    string Description { get; }

    /// <summary>Values of a sample.</summary>
    int InputLength { get; }

    /// <summary>Numbers that a sample is encoded as.</summary>
    int OutputLength { get; }

    /// <summary>Encodes one sample. Allocates nothing.</summary>
    /// <param name="values"><see cref="InputLength"/> values; only read.</param>
    /// <param name="encoded"><see cref="OutputLength"/> numbers, all overwritten; must not overlap the values.</param>
    /// <param name="key">What random numbers are keyed by.</param>
    /// <exception cref="ArgumentException">A span has another length, or a value is outside what the encoder takes; nothing was written.</exception>
    void Encode(ReadOnlySpan<float> values, Span<float> encoded, SampleKey key);
}
