using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace Edifice.Benchmarks;

/// <summary>Times several contenders in turns, so that what else the machine does meets them all.</summary>
internal static class Race
{
    private const double WarmUpMilliseconds = 400;
    private const int WarmUpRuns = 40;
    private const double LeastMilliseconds = 40;

    /// <summary>Milliseconds per run of each.</summary>
    public static Times[] Run(IReadOnlyList<IContender> contenders, int rounds)
    {
        int[] repeats = [.. contenders.Select(WarmUp)];
        List<double>[] times = [.. contenders.Select(_ => new List<double>())];
        for (int round = 0; round < rounds; round++)
        {
            for (int index = 0; index < contenders.Count; index++)
            {
                times[index].Add(Time(contenders[index], repeats[index]));
            }
        }

        return [.. times.Select(all => all.Order().ToArray()).Select(sorted => new Times(sorted[0], sorted[sorted.Length / 2]))];
    }

    // Long enough for the JIT's last tier; gives how many runs take long enough to be timed.
    private static int WarmUp(IContender contender)
    {
        long start = Stopwatch.GetTimestamp();
        int runs = 0;
        while ((Stopwatch.GetElapsedTime(start).TotalMilliseconds < WarmUpMilliseconds || runs < WarmUpRuns)
            && Stopwatch.GetElapsedTime(start).TotalMilliseconds < 10 * WarmUpMilliseconds)
        {
            contender.Run();
            runs++;
        }

        return Math.Max(1, (int)Math.Ceiling(LeastMilliseconds / Time(contender, 1)));
    }

    private static double Time(IContender contender, int repeats)
    {
        long start = Stopwatch.GetTimestamp();
        for (int repeat = 0; repeat < repeats; repeat++)
        {
            contender.Run();
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / repeats;
    }
}
