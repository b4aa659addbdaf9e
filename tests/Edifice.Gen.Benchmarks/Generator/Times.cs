using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace Edifice.Benchmarks;

/// <summary>Times of one action, in milliseconds.</summary>
internal sealed record Times(double Minimum, double Median)
{
    /// <summary>Runs an action again and again, after one run that does not count.</summary>
    /// <param name="rounds">How often; above 0.</param>
    /// <param name="prepare">What is not timed.</param>
    /// <param name="action">What is timed.</param>
    public static Times Of<T>(int rounds, Func<T> prepare, Action<T> action)
    {
        action(prepare());
        List<double> times = [];
        for (int round = 0; round < rounds; round++)
        {
            T prepared = prepare();
            GC.Collect();
            long start = Stopwatch.GetTimestamp();
            action(prepared);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return new Times(times[0], times[times.Count / 2]);
    }

    /// <summary>Both in turns, so that what else the machine does meets both.</summary>
    public static (Times First, Times Second) OfBoth(int rounds, Func<double> first, Func<double> second)
    {
        first();
        second();
        (double First, double Second)[] times = [.. Enumerable.Range(0, rounds).Select(_ => (first(), second()))];
        return (From(times.Select(time => time.First)), From(times.Select(time => time.Second)));
    }

    public override string ToString() => FormattableString.Invariant($"{Minimum,10:F1} {Median,10:F1}");

    private static Times From(IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        return new Times(sorted[0], sorted[sorted.Length / 2]);
    }
}
