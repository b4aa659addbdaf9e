using System;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>A training workspace takes what the datasheet says, and a fraction of it where steps are run again.</summary>
public sealed class TrainingMemoryTests
{
    private const int Batch = 128;

    // Objects around the numbers, and room to begin at a multiple of 64 bytes.
    private const long Overhead = 4096;

    [Fact]
    public void A_full_tape_takes_the_bytes_of_the_datasheet() => Assert.InRange(
        Allocated<FullClassifier>() - (FullClassifier.Datasheet.TrainingBytes + (Batch * FullClassifier.Datasheet.TrainingBytesPerSample)), 0, Overhead);

    [Fact]
    public void Steps_that_are_run_again_take_the_bytes_of_the_datasheet() => Assert.InRange(
        Allocated<RecomputedClassifier>() - (RecomputedClassifier.Datasheet.TrainingBytes + (Batch * RecomputedClassifier.Datasheet.TrainingBytesPerSample)),
        0, Overhead);

    [Fact]
    public void Steps_that_are_run_again_take_less_than_an_eighth_per_sample() => Assert.InRange(
        RecomputedClassifier.Datasheet.TrainingBytesPerSample, 1, FullClassifier.Datasheet.TrainingBytesPerSample / 8);

    [Fact]
    public void Each_thread_of_a_team_takes_the_bytes_of_the_datasheet()
    {
        using WorkerTeam team = new(threads: 2);
        Assert.InRange(
            Allocated<RecomputedClassifier>(team) - (2 * RecomputedClassifier.Datasheet.TrainingBytes)
                - (Batch * RecomputedClassifier.Datasheet.TrainingBytesPerSample), 0, Overhead);
        Assert.Equal(
            (2 * RecomputedClassifier.Datasheet.TrainingBytes) + (Batch * RecomputedClassifier.Datasheet.TrainingBytesPerSample),
            RecomputedClassifier.Info.Memory.TrainingBytes(Batch, threads: 2));
    }

    /// <summary>Bytes that one workspace takes; the least of three, because the runtime's own caches may grow on this thread.</summary>
    private static long Allocated<TNetwork>(WorkerTeam? team = null)
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        Create<TNetwork>(1, team).Dispose();
        long least = long.MaxValue;
        for (int round = 0; round < 3; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            using TrainingWorkspace<TNetwork> training = Create<TNetwork>(Batch, team);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static TrainingWorkspace<TNetwork> Create<TNetwork>(int batch, WorkerTeam? team)
        where TNetwork : class, ITrainableNetwork<TNetwork> =>
        team is null ? TNetwork.CreateTrainingWorkspace(batch) : TNetwork.CreateTrainingWorkspace(batch, team);
}
