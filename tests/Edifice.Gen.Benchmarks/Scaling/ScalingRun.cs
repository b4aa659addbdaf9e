using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace Edifice.Benchmarks;

/// <summary>Our passes beside themselves: on more threads, and at another firing rate.</summary>
/// <remarks>
/// Ratios are of two runs that follow each other within milliseconds, round by round, and what is given is their median: on a machine
/// whose clock and whose other work change by the second, the ratio of two least times compares two moments instead.
/// </remarks>
/// <param name="workloads">Names of networks.</param>
/// <param name="passes">Names of passes.</param>
/// <param name="threads">Threads beside one.</param>
/// <param name="rounds">How often each is run.</param>
/// <param name="output">Where the table goes.</param>
internal sealed class ScalingRun(IReadOnlyList<string> workloads, IReadOnlyList<string> passes, int threads, int rounds, TextWriter output)
{
    private const int Rate = 15;
    private const int HighRate = 40;
    private const double LeastMilliseconds = 1;

    public IReadOnlyList<ScalingRow> Run()
    {
        output.WriteLine($"{Environment.ProcessorCount} processors; {rounds} rounds; milliseconds, medians; ratio = base / changed of runs that follow each other: median, quartiles");
        output.WriteLine($"{"",-10}{"pass",-6}{"change",-26}{"base",10}{"changed",10}{"ratio",8}   quartiles");
        List<ScalingRow> rows = [];
        foreach (Workload workload in Workload.All.Where(workload => workloads.Contains(workload.Name)))
        {
            foreach (string pass in passes)
            {
                rows.AddRange(Measure(workload, pass));
            }
        }

        return rows;
    }

    private IEnumerable<ScalingRow> Measure(Workload workload, string pass)
    {
        using IContender usual = Create(workload, pass, 1, Rate);
        using IContender threaded = Create(workload, pass, threads, Rate);
        using IContender busy = Create(workload, pass, 1, HighRate);
        yield return Compare(workload, pass, $"{threads} threads for 1", usual, threaded);
        yield return Compare(workload, pass, $"{HighRate} % firing for {Rate} %", usual, busy);
    }

    private static IContender Create(Workload workload, string pass, int threads, int rate)
    {
        Scenario scenario = new(workload, pass, threads, rate);
        return workload.Ours(scenario, new CalibratedNetwork(workload, scenario.Batch, rate / 100.0));
    }

    private ScalingRow Compare(Workload workload, string pass, string change, IContender usual, IContender changed)
    {
        // Of what warms up longest, so that no run is timed in code of an early tier.
        Race.Run([usual, changed], rounds: 1);
        int repeats = Math.Max(1, (int)Math.Ceiling(LeastMilliseconds / Time(usual, 1)));
        double[] usualTimes = new double[rounds];
        double[] changedTimes = new double[rounds];
        for (int round = 0; round < rounds; round++)
        {
            usualTimes[round] = Time(usual, repeats);
            changedTimes[round] = Time(changed, repeats);
        }

        double[] ratios = [.. usualTimes.Zip(changedTimes, (one, other) => one / other).Order()];
        ScalingRow row = new(
            workload.Name, pass, change, Median(usualTimes), Median(changedTimes), ratios[rounds / 4], ratios[rounds / 2], ratios[rounds * 3 / 4]);
        output.WriteLine(row.ToString());
        return row;
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

    private static double Median(double[] times) => times.Order().ElementAt(times.Length / 2);
}
