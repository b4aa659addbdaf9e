using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading;
using Edifice.Numerics;

namespace Edifice.Benchmarks;

/// <summary>What each kernel takes, beside what the machine could do at best.</summary>
internal struct KernelTimes : ILanePass
{
    private const int WarmUps = 60;
    private const int Tiers = 3;
    private const int TierMilliseconds = 200;
    private const double LeastMilliseconds = 1;

    public required Workload Workload { get; init; }

    public required double Rate { get; init; }

    public required int Rounds { get; init; }

    public required TextWriter Output { get; init; }

    public readonly void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        double peak = MachineLimits.PeakGigaflops();
        int[] sizes = Workload.Sizes;
        Output.WriteLine($"{Workload}, {TLanes.Count} lanes, {Rate:P0} fire; peak of one thread {peak:F1} GFLOP/s; least of {Rounds} rounds");
        IReadOnlyList<KernelCase> cases = new KernelCases<TLanes>(sizes[0], sizes[1], sizes[2], batch: 128, Rate).All();
        foreach (KernelCase kernel in cases)
        {
            double least = Least(kernel.Run);
            double gigaflops = 2 * kernel.Operations / (least * 1e6);
            Output.WriteLine($"{kernel.Name,-60}{least * 1000,10:F2} µs"
                + (kernel.Operations == 0 ? "" : $"{gigaflops,9:F1} GFLOP/s dense, {gigaflops / peak,6:P0} of peak"));
        }
    }

    private readonly double Least(Action run)
    {
        // The JIT counts calls, waits, and compiles in the background: once to measure branches, once for good.
        for (int tier = 0; tier < Tiers; tier++)
        {
            for (int warmUp = 0; warmUp < WarmUps; warmUp++)
            {
                run();
            }

            Thread.Sleep(TierMilliseconds);
        }

        int repeats = Math.Max(1, (int)(LeastMilliseconds / Time(run, 10)));
        double least = double.PositiveInfinity;
        for (int round = 0; round < Rounds; round++)
        {
            least = Math.Min(least, Time(run, repeats));
        }

        return least;
    }

    private static double Time(Action run, int repeats)
    {
        long start = Stopwatch.GetTimestamp();
        for (int repeat = 0; repeat < repeats; repeat++)
        {
            run();
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / repeats;
    }
}
