using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime.InteropServices;

namespace Edifice.Samples.ManyAgents;

/// <summary>The same creatures stepped in several ways, in turns, each in a world of its own.</summary>
internal sealed class Race : IDisposable
{
    private readonly int agents;
    private readonly Brain brain = new(seed: 5);
    private readonly WorkerTeam[] teams;
    private readonly List<Contender> contenders = [];

    /// <param name="agents">Creatures in each world.</param>
    /// <param name="threads">Beside one thread.</param>
    public Race(int agents, int threads)
    {
        this.agents = agents;
        teams = [.. new[] { 1, threads }.Distinct().Select(count => new WorkerTeam(count))];
        contenders.Add(new Contender("lone streams, one after another", new World(agents, seed: 1), new LoneStreams(brain, agents)));
        foreach (WorkerTeam team in teams)
        {
            string name = team.Threads == 1 ? "together, one thread" : $"together, {team.Threads} threads";
            contenders.Add(new Contender(name, new World(agents, seed: 1), new TogetherStreams(brain, agents, team)));
        }
    }

    /// <summary>Lets everybody take <paramref name="steps"/> steps in turns; the world's own work is not timed.</summary>
    /// <returns>Each way's name, its creatures' steps per second by its fastest step, and the bytes that it allocated behind the first ones.</returns>
    public IReadOnlyList<Lap> Run(int steps)
    {
        Dictionary<Contender, Lap> laps = contenders.ToDictionary(contender => contender, contender => new Lap(contender.Name, 0, 0, 0));
        for (int step = 0; step < steps; step++)
        {
            foreach (Contender contender in contenders)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                long begin = Stopwatch.GetTimestamp();
                contender.Steps.Step(contender.World.Seen, contender.World.Done);
                double seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
                long allocated = step < 5 ? 0 : GC.GetAllocatedBytesForCurrentThread() - before;
                Lap lap = laps[contender];
                laps[contender] = lap with
                {
                    StepsPerSecond = Math.Max(lap.StepsPerSecond, agents / seconds),
                    Allocated = lap.Allocated + allocated,
                    Allocating = lap.Allocating + (allocated > 0 ? 1 : 0),
                };
            }

            RequireTheSame(step);
            contenders.ForEach(contender => contender.World.Move());
        }

        return [.. laps.Values];
    }

    public void Dispose()
    {
        contenders.ForEach(contender => contender.Steps.Dispose());
        foreach (WorkerTeam team in teams)
        {
            team.Dispose();
        }
    }

    private void RequireTheSame(int step)
    {
        foreach (Contender contender in contenders.Skip(1))
        {
            if (!Bits(contender).SequenceEqual(Bits(contenders[0])))
            {
                throw new InvalidOperationException($"Step {step}: '{contender.Name}' gave other bits than '{contenders[0].Name}'.");
            }
        }
    }

    private static ReadOnlySpan<int> Bits(Contender contender) => MemoryMarshal.Cast<float, int>(contender.World.Done.AsSpan());

    private sealed record Contender(string Name, World World, ISteps Steps);
}
