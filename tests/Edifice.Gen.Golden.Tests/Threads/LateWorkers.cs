using System;
using System.Threading;

namespace Edifice.Golden.Tests;

/// <summary>Teams whose workers are late wherever others may have to wait for them, each time by another while.</summary>
internal static class LateWorkers
{
    /// <summary>A team of <paramref name="threads"/>.</summary>
    public static WorkerTeam Team(int threads, uint seed)
    {
        int calls = 0;
        return new WorkerTeam(threads, _ => BeLate(Draw(seed, (uint)Interlocked.Increment(ref calls))));
    }

    private static uint Draw(uint seed, uint call)
    {
        uint mixed = (call + seed) * 0x9E3779B9u;
        mixed = (mixed ^ (mixed >> 15)) * 0x85EBCA6Bu;
        return mixed ^ (mixed >> 13);
    }

    private static void BeLate(uint random)
    {
        switch (random % 8)
        {
            case 0:
                Thread.Sleep(0);
                break;
            case 1:
                Thread.Yield();
                break;
            case 2 or 3:
                Thread.SpinWait((int)(random >> 8) % 20_000);
                break;
            case 4 when random % 128 == 4:
                Thread.Sleep(1);
                break;
        }
    }
}
