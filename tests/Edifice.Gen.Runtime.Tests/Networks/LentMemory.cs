using System;
using System.Runtime.InteropServices;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Memory to lend, at an address that is a multiple of 64 bytes, or a number of elements beside one.</summary>
internal static class LentMemory
{
    public static Memory<float> Create(int length, int elementsOff = 0)
    {
        float[] memory = GC.AllocateArray<float>(length + 32, pinned: true);
        int start = 0;
        while (Marshal.UnsafeAddrOfPinnedArrayElement(memory, start) % 64 != 0)
        {
            start++;
        }

        return memory.AsMemory(start + elementsOff, length);
    }
}
