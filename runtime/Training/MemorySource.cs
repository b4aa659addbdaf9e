using System;

namespace Edifice;

/// <summary>Samples that lie in memory, in an order of their own in every epoch.</summary>
internal ref struct MemorySource : IBatchSource
{
    private readonly ReadOnlySpan<float> inputs;
    private readonly ReadOnlySpan<int> labels;
    private readonly int[]? order;
    private readonly long seed;
    private int position;

    /// <param name="inputs">[count, sampleLength].</param>
    /// <param name="labels">[count].</param>
    /// <param name="sampleLength">Values of a sample.</param>
    /// <param name="isShuffled">Whether an epoch has its own order; else that of the memory.</param>
    /// <param name="seed">What the orders are drawn from.</param>
    public MemorySource(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, int sampleLength, bool isShuffled = false, long seed = 0)
    {
        if (labels.IsEmpty)
        {
            throw new ArgumentException("There are no samples: labels is empty.", nameof(labels));
        }

        if ((long)labels.Length * sampleLength != inputs.Length)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"{labels.Length} labels belong to [{labels.Length}, {sampleLength}] inputs, which are {(long)labels.Length * sampleLength} numbers; there are {inputs.Length}."),
                nameof(inputs));
        }

        this.inputs = inputs;
        this.labels = labels;
        this.seed = seed;
        SampleLength = sampleLength;
        order = isShuffled ? new int[labels.Length] : null;
    }

    public int SampleLength { get; }

    public readonly long? Count => labels.Length;

    public void Start(int epoch)
    {
        position = 0;
        if (order is not null)
        {
            for (int index = 0; index < order.Length; index++)
            {
                order[index] = index;
            }

            Philox.Shuffle(order, seed, (uint)epoch);
        }
    }

    public int Read(Span<float> inputs, Span<int> labels, Span<uint> samples)
    {
        int count = Math.Min(labels.Length, this.labels.Length - position);
        for (int slot = 0; slot < count; slot++)
        {
            int sample = order is null ? position : order[position];
            this.inputs.Slice(sample * SampleLength, SampleLength).CopyTo(inputs[(slot * SampleLength)..]);
            labels[slot] = this.labels[sample];
            samples[slot] = (uint)sample;
            position++;
        }

        return count;
    }
}
