using System.Linq;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Whole training steps of a team: the parameters of one thread, and not a byte allocated by any worker.</summary>
[Trait("Instructions", "Any")]
public sealed class TeamStepTests
{
    private const int Steps = 20;

    [Fact]
    public void A_step_taken_by_a_team_moves_the_parameters_alike_and_allocates_nothing_on_any_thread()
    {
        float[] alone = TeamTraining.Run<ManyStages>(null, Steps);
        float[] together = AllocatesNothing<ManyStages>(threads: 3);
        Closeness.AssertSameBits(alone, together, "parameters");
    }

    [Fact]
    public void A_step_whose_segments_are_run_again_allocates_nothing_on_any_thread() => AllocatesNothing<WindowedClassifier>(threads: 2);

    private static float[] AllocatesNothing<TNetwork>(int threads)
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        using WorkerBytes workers = new(threads);
        long[] sums = new long[Steps];
        float[] parameters = TeamTraining.Run<TNetwork>(workers.Team, Steps, step => sums[step] = workers.Sum());
        Assert.True(workers.Asked >= 2 * Steps, $"a worker was asked {workers.Asked} times in {Steps} steps of two passes");

        // The first steps load types, and the runtime's own caches may grow on these threads while other tests run: most steps see nothing.
        Assert.Equal(0, sums.Skip(4).Zip(sums.Skip(3), (after, before) => after - before).Order().ElementAt(Steps / 2));
        return parameters;
    }
}
