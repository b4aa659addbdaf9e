using System;
using System.ComponentModel;

namespace Edifice.CompilerServices;

/// <summary>One region of a pass's memory, as the generated code addresses it: fixed buffers of every worker, then buffers per sample.</summary>
/// <remarks>A region that a pass does not have is empty, and so is every buffer of it.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct PassMemory
{
    private readonly Span<float> fixedPart;
    private readonly Span<float> samples;
    private readonly int fixedLength;
    private readonly int capacity;
    private readonly int firstSample;

    /// <param name="memory">[workers, fixedLength], then the buffers per sample.</param>
    /// <param name="fixedLength">Numbers of one worker's fixed buffers.</param>
    /// <param name="workers">How many workers have some.</param>
    /// <param name="capacity">Samples that there is room for.</param>
    internal PassMemory(Span<float> memory, int fixedLength, int workers, int capacity)
        : this(memory[..(fixedLength * workers)], memory[(fixedLength * workers)..], fixedLength, capacity, 0)
    {
    }

    private PassMemory(Span<float> fixedPart, Span<float> samples, int fixedLength, int capacity, int firstSample)
    {
        this.fixedPart = fixedPart;
        this.samples = samples;
        this.fixedLength = fixedLength;
        this.capacity = capacity;
        this.firstSample = firstSample;
    }

    /// <summary>Whether the pass has this region.</summary>
    public bool IsPresent => !fixedPart.IsEmpty || !samples.IsEmpty;

    /// <summary>A buffer that does not depend on the batch; the first worker's, or that of the one whose part this is.</summary>
    public Span<float> Fixed(int offset, int length) => IsPresent ? fixedPart.Slice(offset, length) : default;

    /// <summary>The part of a per-sample buffer that belongs to <paramref name="count"/> samples from <paramref name="first"/> on.</summary>
    /// <param name="offset">Where one sample's buffer would lie if there were one sample.</param>
    /// <param name="length">Numbers per sample.</param>
    /// <param name="first">Index of the first sample, from the first of this part on.</param>
    /// <param name="count">Number of samples.</param>
    public Span<float> PerSample(int offset, int length, int first, int count)
        => IsPresent ? samples.Slice((offset * capacity) + ((firstSample + first) * length), count * length) : default;

    /// <summary>The fixed buffers of one worker, and the buffers of the samples from <paramref name="first"/> on.</summary>
    public PassMemory Part(int worker, int first) => IsPresent
        ? new(fixedPart.Slice(worker * fixedLength, fixedLength), samples, fixedLength, capacity, first)
        : default;
}
