using System;

namespace Edifice;

/// <summary>Changes a training sample a little, at random, while its label stays true.</summary>
/// <remarks>Without state: one augmentation may serve many threads, and the same sample and key give the same bits.</remarks>
public interface IAugmentation
{
    /// <summary>Its kind and all of its settings in words: what a checkpoint compares.</summary>
    string Description { get; }

    /// <summary>Writes a changed copy of one sample. Allocates nothing after the first calls.</summary>
    /// <param name="source">The sample's values; only read.</param>
    /// <param name="destination">As many values, all overwritten; must not overlap the source.</param>
    /// <param name="key">What random numbers are keyed by: another epoch gives another change.</param>
    /// <exception cref="ArgumentException">A span has another length, or both overlap; nothing was written.</exception>
    void Apply(ReadOnlySpan<float> source, Span<float> destination, SampleKey key);
}
