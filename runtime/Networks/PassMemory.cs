using System;
using System.ComponentModel;

namespace Edifice.CompilerServices;

/// <summary>One region of a pass's memory, as the generated code addresses it: fixed buffers first, then buffers per sample.</summary>
/// <remarks>A region that a pass does not have is empty, and so is every buffer of it.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct PassMemory
{
    private readonly Span<float> memory;
    private readonly int fixedLength;
    private readonly int capacity;

    internal PassMemory(Span<float> memory, int fixedLength, int capacity)
    {
        this.memory = memory;
        this.fixedLength = fixedLength;
        this.capacity = capacity;
    }

    /// <summary>Whether the pass has this region.</summary>
    public bool IsPresent => !memory.IsEmpty;

    /// <summary>A buffer that does not depend on the batch.</summary>
    public Span<float> Fixed(int offset, int length) => memory.IsEmpty ? default : memory.Slice(offset, length);

    /// <summary>The part of a per-sample buffer that belongs to <paramref name="count"/> samples from <paramref name="first"/> on.</summary>
    /// <param name="offset">Where one sample's buffer would lie if there were one sample.</param>
    /// <param name="length">Numbers per sample.</param>
    /// <param name="first">Index of the first sample.</param>
    /// <param name="count">Number of samples.</param>
    public Span<float> PerSample(int offset, int length, int first, int count)
        => memory.IsEmpty ? default : memory.Slice(fixedLength + (offset * capacity) + (first * length), count * length);
}
