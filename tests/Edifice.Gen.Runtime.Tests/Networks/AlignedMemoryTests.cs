using System;
using System.Runtime.CompilerServices;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class AlignedMemoryTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(1000)]
    [InlineData(100_003)]
    public void Owned_memory_is_aligned_zero_and_exactly_as_long_as_asked(int length)
    {
        for (int attempt = 0; attempt < 5; attempt++)
        {
            using AlignedMemory memory = new(length);
            Assert.Equal(length, memory.Length);
            Assert.Equal(length, memory.Span.Length);
            Assert.Equal(0, AddressOf(memory.Span) % 64);
            Assert.Equal(-1, memory.Span.IndexOfAnyExcept(0f));
            memory.Span.Fill(1f);
        }
    }

    [Fact]
    public void Lent_memory_keeps_its_content_and_stays_the_callers()
    {
        Memory<float> lent = LentMemory.Create(48);
        lent.Span.Fill(3f);
        using (AlignedMemory memory = new(lent, 48, "lent"))
        {
            Assert.Equal(3f, memory.Span[47]);
            memory.Span[5] = 4f;
        }

        Assert.Equal(4f, lent.Span[5]);
    }

    [Theory]
    [InlineData(47)]
    [InlineData(49)]
    [InlineData(0)]
    public void Lent_memory_of_another_length_is_refused(int length)
    {
        ArgumentException error = Assert.Throws<ArgumentException>("lent", () => new AlignedMemory(LentMemory.Create(length), 48, "lent"));
        Assert.Contains($"has {length} numbers; 48 are needed", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(15)]
    public void Lent_memory_beside_a_multiple_of_64_bytes_is_refused(int elementsOff)
    {
        ArgumentException error = Assert.Throws<ArgumentException>("lent", () => new AlignedMemory(LentMemory.Create(48, elementsOff), 48, "lent"));
        Assert.Contains("64 bytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Disposed_memory_throws_and_may_be_disposed_again()
    {
        AlignedMemory owned = new(16);
        AlignedMemory lent = new(LentMemory.Create(16), 16, "lent");
        owned.Dispose();
        lent.Dispose();
        owned.Dispose();
        lent.Dispose();
        Assert.Throws<ObjectDisposedException>(() => owned.Span.Length);
        Assert.Throws<ObjectDisposedException>(() => lent.Span.Length);
    }

    [Fact]
    public void What_no_array_can_hold_is_refused_with_advice()
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>("length", () => new AlignedMemory(3_000_000_000));
        Assert.Contains("smaller batch", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lent_memory_of_an_unpinned_array_does_not_move()
    {
        // The large object heap is not compacted unless asked: ask, and write through the span afterwards.
        float[] array = new float[100_000];
        array.AsSpan().Fill(2f);
        int start = 0;
        while (AddressOf(array.AsSpan(start)) % 64 != 0)
        {
            start++;
        }

        using AlignedMemory memory = new(array.AsMemory(start, 1000), 1000, "lent");
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        memory.Span[7] = 5f;
        Assert.Equal(5f, array[start + 7]);
    }

    private static unsafe nint AddressOf(Span<float> span)
        => (nint)Unsafe.AsPointer(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(span));
}
