using System;

namespace Edifice.Golden.Tests;

/// <summary>Samples in memory as a user would write a source for them, with the orders that a trainer gives samples in memory.</summary>
internal sealed class MemoryAsStream(SampleSet samples, long seed) : IBatchSource
{
    private readonly int[] order = new int[samples.Count];
    private int position;

    public int SampleLength => samples.Features;

    public long? Count => samples.Count;

    public void Start(int epoch)
    {
        for (int index = 0; index < order.Length; index++)
        {
            order[index] = index;
        }

        Philox.Shuffle(order, seed, (uint)epoch);
        position = 0;
    }

    public int Read(Span<float> inputs, Span<int> labels, Span<uint> numbers)
    {
        int count = 0;
        for (; count < labels.Length && position < order.Length; count++, position++)
        {
            samples.InputOf(order[position]).CopyTo(inputs[(count * SampleLength)..]);
            (labels[count], numbers[count]) = (samples.Labels[order[position]], (uint)order[position]);
        }

        return count;
    }
}
