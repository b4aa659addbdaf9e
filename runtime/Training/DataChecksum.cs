using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Edifice;

/// <summary>A checksum of samples in memory, every bit of inputs and labels in their order: a resumption notices other data by it.</summary>
/// <remarks>Eight polynomials of 32-bit words (Horner's rule), whatever the machine's vectors are, mixed by the prime of FNV-1a.</remarks>
internal static class DataChecksum
{
    private const uint Multiplier = 0x9E3779B1;
    private const ulong Prime = 0x100000001B3;

    public static ulong Of(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels)
        => (Of(MemoryMarshal.Cast<float, uint>(inputs)) ^ (ulong)labels.Length) * Prime ^ Of(MemoryMarshal.Cast<int, uint>(labels));

    private static ulong Of(ReadOnlySpan<uint> words)
    {
        Vector256<uint> sums = Vector256.Create(1u);
        Vector256<uint> factor = Vector256.Create(Multiplier);
        int index = 0;
        for (; index <= words.Length - Vector256<uint>.Count; index += Vector256<uint>.Count)
        {
            sums = (sums * factor) + Vector256.Create(words.Slice(index, Vector256<uint>.Count));
        }

        ulong checksum = (ulong)words.Length;
        for (int lane = 0; lane < Vector256<uint>.Count; lane++)
        {
            checksum = (checksum ^ sums[lane]) * Prime;
        }

        foreach (uint word in words[index..])
        {
            checksum = (checksum ^ word) * Prime;
        }

        return checksum;
    }
}
