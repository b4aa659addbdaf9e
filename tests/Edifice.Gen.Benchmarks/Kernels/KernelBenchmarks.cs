using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Edifice.Numerics;

namespace Edifice.Benchmarks;

/// <summary>The kernels behind a learning step, each by itself, on the shapes of a workload's first two layers.</summary>
public class KernelBenchmarks
{
    private const double Rate = 0.15;

    private KernelCase kernel = null!;

    public static IEnumerable<string> Workloads => Edifice.Benchmarks.Workload.All.Select(workload => workload.Name);

    /// <summary>Whose shapes.</summary>
    [ParamsSource(nameof(Workloads))]
    public string Workload { get; set; } = "";

    /// <summary>Which kernel, in the order of <c>kernels</c>.</summary>
    [ParamsSource(nameof(Kernels))]
    public int Kernel { get; set; }

    public static IEnumerable<int> Kernels => Enumerable.Range(0, Cases(Edifice.Benchmarks.Workload.All[0]).Count);

    [GlobalSetup]
    public void Prepare() => kernel = Cases(Edifice.Benchmarks.Workload.All.Single(one => one.Name == Workload))[Kernel];

    [Benchmark]
    public void Run() => kernel.Run();

    private static IReadOnlyList<KernelCase> Cases(Workload workload)
    {
        Listing listing = new() { Sizes = workload.Sizes };
        LaneDispatch.Run(ref listing, LaneWidth.Automatic);
        return listing.Cases!;
    }

    private struct Listing : ILanePass
    {
        public required int[] Sizes { get; init; }

        public IReadOnlyList<KernelCase>? Cases { get; private set; }

        public void Run<TLanes>()
            where TLanes : struct, ILanes<TLanes>
            => Cases = new KernelCases<TLanes>(Sizes[0], Sizes[1], Sizes[2], batch: 128, Rate).All();
    }
}
