using System;
using System.Runtime.InteropServices;

namespace Edifice.Benchmarks;

/// <summary>Numbers that begin at a multiple of 64 bytes, as a network's do.</summary>
internal sealed class AlignedNumbers
{
    private const int Line = 64;

    private readonly float[] memory;
    private readonly int start;
    private readonly int length;

    public AlignedNumbers(int length)
    {
        this.length = length;
        memory = GC.AllocateArray<float>(length + (Line / sizeof(float)), pinned: true);
        nint misalignment = Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0) & (Line - 1);
        start = (int)((Line - misalignment) % Line) / sizeof(float);
    }

    public Span<float> Span => memory.AsSpan(start, length);

    public Span<byte> Bytes => MemoryMarshal.AsBytes(Span);

    public static implicit operator Span<float>(AlignedNumbers numbers) => numbers.Span;

    public static implicit operator ReadOnlySpan<float>(AlignedNumbers numbers) => numbers.Span;
}
