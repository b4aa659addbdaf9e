using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Whole training steps of a team. What all threads allocate is the process's: nothing else may run meanwhile.</summary>
[Trait("Instructions", "Any")]
[Collection(nameof(TeamStepTests))]
[CollectionDefinition(nameof(TeamStepTests), DisableParallelization = true)]
public sealed class TeamStepTests
{
    [Fact]
    public void A_step_taken_by_a_team_moves_the_parameters_alike_and_allocates_nothing_on_any_thread()
    {
        using WorkerTeam team = new(threads: 3);
        (float[] alone, _) = TeamTraining.Run<ManyStages>(null, steps: 20);
        (float[] together, long allocated) = TeamTraining.Run<ManyStages>(team, steps: 20);
        Closeness.AssertSameBits(alone, together, "parameters");
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void A_step_whose_segments_are_run_again_allocates_nothing_on_any_thread()
    {
        using WorkerTeam team = new(threads: 2);
        Assert.Equal(0, TeamTraining.Run<WindowedClassifier>(team, steps: 20).Allocated);
    }
}
