using System;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Counts the managed bytes that an action allocates.</summary>
internal static class Allocation
{
    /// <summary>Bytes of ten calls, after three calls to warm up.</summary>
    public static long Of(Action action)
    {
        for (int call = 0; call < 3; call++)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int call = 0; call < 10; call++)
        {
            action();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
