using System;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Counts the managed bytes that an action allocates.</summary>
internal static class Allocation
{
    private const int Rounds = 3;
    private const int Calls = 10;

    /// <summary>Bytes of ten calls, after three calls to warm up; the least of three rounds, where the first was not clean.</summary>
    /// <remarks>The runtime's own cache of casts may grow on this thread while other tests run. What an action allocates it allocates in every round.</remarks>
    public static long Of(Action action)
    {
        for (int call = 0; call < 3; call++)
        {
            action();
        }

        long least = long.MaxValue;
        for (int round = 0; round < Rounds && least > 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int call = 0; call < Calls; call++)
            {
                action();
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
