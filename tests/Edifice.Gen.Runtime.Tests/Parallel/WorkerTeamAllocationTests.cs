using System;
using System.Threading;
using Edifice.CompilerServices;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Counts the bytes of the whole process, and so runs when no other test does.</summary>
[CollectionDefinition(nameof(WorkerTeamAllocationTests), DisableParallelization = true)]
[Collection(nameof(WorkerTeamAllocationTests))]
public sealed class WorkerTeamAllocationTests
{
    [Fact]
    public void Forks_allocate_nothing_on_any_thread()
    {
        using WorkerTeam team = new(threads: 3);
        int runs = 0;
        TeamPass pass = new() { Batch = 100, OnRun = (_, _, _) => Interlocked.Increment(ref runs) };
        long least = long.MaxValue;

        // The test host allocates now and then: one round in which nobody does is enough.
        for (int round = 0; round < 400 && least > 0; round++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            for (int fork = 0; fork < 20; fork++)
            {
                BatchDispatch.Backward(ref pass, LaneWidth.One, team);
                BatchDispatch.Forward(ref pass, LaneWidth.One, team);
            }

            Thread.Sleep(1);
            BatchDispatch.Forward(ref pass, LaneWidth.One, team);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        Assert.Equal(0, least);
    }
}
