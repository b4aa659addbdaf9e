using System;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Memory between two fences: a kernel that walks by reference must not step over them.</summary>
internal sealed class Fenced
{
    /// <summary>What stands where a kernel has not written.</summary>
    public const float Untouched = 7f;

    private const int FenceLength = 64;
    private const uint FenceBits = 0x7FEDFACE;

    private readonly float[] memory;

    public Fenced(ReadOnlySpan<float> content)
    {
        memory = new float[content.Length + (2 * FenceLength)];
        memory.AsSpan().Fill(BitConverter.UInt32BitsToSingle(FenceBits));
        content.CopyTo(Span);
    }

    public Span<float> Span => memory.AsSpan(FenceLength..^FenceLength);

    /// <summary>Room for numbers that a kernel has to write.</summary>
    public static Fenced Room(int length)
    {
        Fenced room = new(new float[length]);
        room.Span.Fill(Untouched);
        return room;
    }

    /// <summary>The content has these bits, and the fences stand; a failure names <paramref name="lanes"/>.</summary>
    public void AssertHolds(ReadOnlySpan<float> expected, object lanes)
    {
        Assert.Equal(expected.Length, Span.Length);
        for (int index = 0; index < expected.Length; index++)
        {
            if (!Bits.AreSame(expected[index], Span[index]))
            {
                Assert.Fail($"{lanes} [{index}]: expected {expected[index]:G9}, was {Span[index]:G9}");
            }
        }

        AssertFencesStand();
    }

    public void AssertFencesStand()
    {
        for (int index = 0; index < FenceLength; index++)
        {
            Assert.Equal(FenceBits, BitConverter.SingleToUInt32Bits(memory[index]));
            Assert.Equal(FenceBits, BitConverter.SingleToUInt32Bits(memory[^(index + 1)]));
        }
    }
}
