using System.Collections.Generic;
using System.Linq;
using Edifice.Samples.ManyAgents;
using Xunit;

namespace Edifice.Gen.Samples.Tests.ManyAgents;

/// <summary>Creatures stepped alone and together: a race itself throws where a bit differs.</summary>
public sealed class RaceTests
{
    [Fact]
    public void Ten_thousand_agents_are_ten_thousand_lone_streams_and_allocate_nothing()
    {
        using Race race = new(agents: 10_000, threads: 2);
        IReadOnlyList<Lap> laps = race.Run(steps: 30);
        Assert.Equal(["lone streams, one after another", "together, one thread", "together, 2 threads"], laps.Select(lap => lap.Name));
        Assert.All(laps, lap => Assert.True(lap.StepsPerSecond > 0));

        // The runtime's own caches may grow on this thread while other tests run.
        Assert.All(laps, lap => Assert.True(lap.Allocating <= 3, $"{lap.Name}: {lap.Allocated} bytes in {lap.Allocating} steps"));
    }

    [Fact]
    public void Brains_answer_what_they_see()
    {
        World world = new(count: 100, seed: 1);
        using LoneStreams streams = new(new Brain(seed: 5), count: 100);
        for (int step = 0; step < 20; step++)
        {
            streams.Step(world.Seen, world.Done);
            world.Move();
        }

        Assert.True(world.Done.Distinct().Count() > 200);
        Assert.All(world.Seen, light => Assert.InRange(light, 0f, 1f));
    }
}
