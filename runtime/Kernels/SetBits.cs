using System;

namespace Edifice.Kernels;

/// <summary>For every byte, which of its bits are set.</summary>
internal static class SetBits
{
    /// <summary>For each of 256 bytes eight places: those of its set bits in ascending order, one per byte, then zeros.</summary>
    /// <remarks>Lemire: iterating over set bits quickly (SIMD edition), 2018.</remarks>
    public static readonly ulong[] Places = Make();

    private static ulong[] Make()
    {
        ulong[] places = new ulong[256];
        for (int bits = 0; bits < places.Length; bits++)
        {
            int count = 0;
            for (int bit = 0; bit < 8; bit++)
            {
                if (((bits >> bit) & 1) != 0)
                {
                    places[bits] |= (ulong)bit << (8 * count++);
                }
            }
        }

        return places;
    }
}
