using System;
using System.Collections.Generic;

namespace Edifice;

/// <summary>Samples that come one by one from an enumeration, a new one for every epoch: a simulation, or files read on the way.</summary>
/// <remarks>What the enumeration allocates is its own. Samples are numbered from 0 in the order in which they come.</remarks>
public sealed class EnumeratedSource : IBatchSource, IDisposable
{
    private readonly Func<int, IEnumerable<(ReadOnlyMemory<float> Input, int Label)>> samples;
    private IEnumerator<(ReadOnlyMemory<float> Input, int Label)>? current;
    private uint next;

    /// <param name="sampleLength">Values of a sample, 1 or more.</param>
    /// <param name="samples">The samples of an epoch, from 1, or 0 for an evaluation; the same ones whenever it is asked for an epoch.</param>
    /// <param name="count">How many an epoch has, where that is known.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public EnumeratedSource(int sampleLength, Func<int, IEnumerable<(ReadOnlyMemory<float> Input, int Label)>> samples, long? count = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sampleLength, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(count ?? 1, 1, nameof(count));
        ArgumentNullException.ThrowIfNull(samples);
        (SampleLength, Count, this.samples) = (sampleLength, count, samples);
    }

    /// <inheritdoc/>
    public int SampleLength { get; }

    /// <inheritdoc/>
    public long? Count { get; }

    /// <inheritdoc/>
    public void Start(int epoch)
    {
        current?.Dispose();
        current = samples(epoch).GetEnumerator();
        next = 0;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A sample has another length.</exception>
    /// <exception cref="InvalidOperationException">No epoch was started.</exception>
    public int Read(Span<float> inputs, Span<int> labels, Span<uint> samples)
    {
        if (current is null)
        {
            throw new InvalidOperationException("No epoch was started: call Start first.");
        }

        int count = 0;
        while (count < labels.Length && current.MoveNext())
        {
            (ReadOnlyMemory<float> input, labels[count]) = current.Current;
            if (input.Length != SampleLength)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Sample {next} of the enumeration has {input.Length} values; samples of this source have {SampleLength}."));
            }

            input.Span.CopyTo(inputs[(count * SampleLength)..]);
            samples[count++] = next++;
        }

        return count;
    }

    /// <summary>Ends the running enumeration.</summary>
    public void Dispose()
    {
        current?.Dispose();
        current = null;
    }
}
