using System;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Workers hold a pass that is full of spans on the caller's frame, while the collector moves what the spans show.</summary>
[Trait("Instructions", "Any")]
[Collection(nameof(TeamUnderCollectionTests))]
[CollectionDefinition(nameof(TeamUnderCollectionTests), DisableParallelization = true)]
public sealed class TeamUnderCollectionTests
{
    private const int Collections = 40;

    [Fact]
    public async Task Collections_that_move_everything_change_no_bit()
    {
        float[] alone = TeamTraining.Run<ManyStages>(null, steps: 30);
        using CancellationTokenSource done = new();
        Task collecting = Task.Run(() =>
        {
            // Small arrays between the large ones give the collector something to move them over.
            for (int count = 0; count < Collections && !done.IsCancellationRequested; count++)
            {
                GC.KeepAlive(new float[1000]);
                GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
                Thread.Sleep(1);
            }
        });
        using WorkerTeam team = new(threads: 3);
        float[] together = TeamTraining.Run<ManyStages>(team, steps: 30);
        await done.CancelAsync();
        await collecting;
        Closeness.AssertSameBits(alone, together, "parameters");
    }
}
