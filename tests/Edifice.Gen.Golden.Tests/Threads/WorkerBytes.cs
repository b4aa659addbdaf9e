using System;
using System.Linq;

namespace Edifice.Golden.Tests;

/// <summary>What each worker of a team allocated, asked by the worker itself, so that other threads of the process do not count.</summary>
internal sealed class WorkerBytes : IDisposable
{
    private readonly long[] bytes;
    private readonly int[] asked;

    public WorkerBytes(int threads)
    {
        bytes = new long[threads];
        asked = new int[threads];
        Team = new WorkerTeam(threads, worker =>
        {
            bytes[worker] = GC.GetAllocatedBytesForCurrentThread();
            asked[worker]++;
        });
    }

    /// <summary>Its workers are asked before they take a piece of the work and before they wait for their turn.</summary>
    public WorkerTeam Team { get; }

    /// <summary>How often the worker that was asked least was asked.</summary>
    public int Asked => asked.Min();

    /// <summary>Bytes that all workers together had allocated when each was last asked.</summary>
    public long Sum() => bytes.Sum();

    public void Dispose() => Team.Dispose();
}
