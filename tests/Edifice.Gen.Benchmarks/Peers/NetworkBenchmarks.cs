using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;

namespace Edifice.Benchmarks;

/// <summary>Our generated networks by themselves, one thread, 15 % firing.</summary>
[MemoryDiagnoser]
public class NetworkBenchmarks
{
    private IContender contender = null!;

    public static IEnumerable<string> Workloads => Edifice.Benchmarks.Workload.All.Select(workload => workload.Name);

    public static IEnumerable<string> Passes => Scenario.Passes;

    /// <summary>The network.</summary>
    [ParamsSource(nameof(Workloads))]
    public string Workload { get; set; } = "";

    /// <summary>Inference or a learning step, of so many samples.</summary>
    [ParamsSource(nameof(Passes))]
    public string Pass { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        const int Rate = 15;
        Workload workload = Edifice.Benchmarks.Workload.All.Single(one => one.Name == Workload);
        Scenario scenario = new(workload, Pass, Threads: 1, Rate);
        contender = workload.Ours(scenario, new CalibratedNetwork(workload, scenario.Batch, Rate / 100.0));
    }

    [GlobalCleanup]
    public void CleanUp() => contender.Dispose();

    [Benchmark]
    public void Run() => contender.Run();
}
