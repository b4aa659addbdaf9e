using System;

namespace Edifice;

/// <summary>Counter-based random numbers: a number is a function of its key and counter, never of what was drawn before.</summary>
/// <remarks>
/// Philox4x32-10 (Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy as 1, 2, 3; SC 2011). Keyed by a seed and
/// counted by, for example, epoch, sample, step and neuron, it gives the same numbers in any order of execution.
/// </remarks>
public static class Philox
{
    private const int Rounds = 10;

    /// <summary>Four independent 32-bit words for a 64-bit key and a 128-bit counter.</summary>
    public static (uint First, uint Second, uint Third, uint Fourth) Next(long key, uint counter0, uint counter1, uint counter2, uint counter3)
    {
        uint key0 = (uint)key;
        uint key1 = (uint)((ulong)key >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            ulong product0 = (ulong)counter0 * 0xD2511F53u;
            ulong product1 = (ulong)counter2 * 0xCD9E8D57u;
            (counter0, counter1, counter2, counter3) = (
                (uint)(product1 >> 32) ^ counter1 ^ key0,
                (uint)product1,
                (uint)(product0 >> 32) ^ counter3 ^ key1,
                (uint)product0);
            key0 += 0x9E3779B9u;
            key1 += 0xBB67AE85u;
        }

        return (counter0, counter1, counter2, counter3);
    }

    /// <summary>A number in [0, 1), a multiple of 2⁻²⁴.</summary>
    public static float Uniform(long key, uint counter0, uint counter1 = 0, uint counter2 = 0, uint counter3 = 0)
        => (Next(key, counter0, counter1, counter2, counter3).First >> 8) * (1f / 16777216f);

    /// <summary>Puts <paramref name="values"/> into a random order (Fisher and Yates), the same for the same key and counter.</summary>
    /// <param name="values">Reordered in place.</param>
    /// <param name="key">The seed.</param>
    /// <param name="counter">Distinguishes shuffles under one seed, such as the epoch.</param>
    public static void Shuffle(Span<int> values, long key, uint counter)
    {
        for (int last = values.Length - 1; last > 0; last--)
        {
            uint word = Next(key, (uint)last, counter, 0, 0x53484646).First;
            int other = (int)(((ulong)word * (uint)(last + 1)) >> 32);
            (values[last], values[other]) = (values[other], values[last]);
        }
    }
}
