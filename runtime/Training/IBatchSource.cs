using System;

namespace Edifice;

/// <summary>Labelled samples as a stream, epoch by epoch. One thread at a time.</summary>
/// <remarks>
/// The same epoch always has the same samples in the same order: a training that was interrupted goes on within it by
/// reading over what it has seen.
/// </remarks>
public interface IBatchSource
{
    /// <summary>Values of a sample, before augmentation and encoding.</summary>
    int SampleLength { get; }

    /// <summary>Samples of an epoch; null where that is not known before it ends. Then learning rates only change between epochs.</summary>
    long? Count { get; }

    /// <summary>Begins an epoch.</summary>
    /// <param name="epoch">From 1 in training; 0 for an evaluation.</param>
    void Start(int epoch);

    /// <summary>Gives the next samples of the epoch.</summary>
    /// <param name="inputs">[labels.Length, <see cref="SampleLength"/>], overwritten from the front.</param>
    /// <param name="labels">As many as are wanted, overwritten from the front.</param>
    /// <param name="samples">As long as the labels: each sample's number, by which its random numbers are keyed.</param>
    /// <returns>How many there were; fewer than were wanted only at the end of the epoch, where the next answer is 0.</returns>
    int Read(Span<float> inputs, Span<int> labels, Span<uint> samples);
}
