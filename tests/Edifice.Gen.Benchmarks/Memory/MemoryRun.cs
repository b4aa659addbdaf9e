using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Edifice.Benchmarks;

/// <summary>What inference and a learning step take in memory, ours and the peers', by what they allocate and by what the system sees.</summary>
/// <param name="workloads">Which networks.</param>
/// <param name="passes">Which passes.</param>
/// <param name="output">Where the tables go.</param>
internal sealed class MemoryRun(IReadOnlyList<string> workloads, IReadOnlyList<string> passes, TextWriter output)
{
    // What an array and its alignment take besides, and what is made once for a type.
    private const long Overhead = 256 * 1024;

    public IReadOnlyList<MemoryRow> Run()
    {
        using PeerList peers = new();
        foreach ((string peer, string reason) in peers.Missing)
        {
            output.WriteLine($"missing: {peer}: {reason}");
        }

        if (!ResidentMemory.IsKnown)
        {
            output.WriteLine("missing: the peak of resident memory: this system has no /proc/self/clear_refs to reset it");
        }

        output.WriteLine($"T = {Workload.TimeSteps}, one thread; bytes. working: scratch and tape, currents, membranes, spikes, adjoints");
        output.WriteLine("peak growth: of a fresh process's resident memory, from before the contender is made to after its second run: with what the JIT");
        output.WriteLine("compiles, and with what a library keeps for itself; inputs and weights to copy from were there before");
        output.WriteLine($"{"",-3}{"pass",-6}{"",-9}{"working",14}{"parameters",14}{"gradients",14}{"moments",14}{"sum",14}{"peak growth",14}");
        Workload[] chosen = [.. Workload.All.Where(workload => workloads.Contains(workload.Name))];
        MemoryRow[] rows = [.. chosen.SelectMany(workload => passes.SelectMany(pass => Measure(new Scenario(workload, pass, Threads: 1, Rate: 0), peers)))];
        output.WriteLine();
        foreach (Workload workload in chosen)
        {
            new TapeTable(workload, output).Write();
        }

        return rows;
    }

    private List<MemoryRow> Measure(Scenario scenario, PeerList peers)
    {
        CalibratedNetwork numbers = MemoryProbe.Numbers(scenario);
        List<MemoryRow> rows = [];
        foreach ((string name, Func<CalibratedNetwork, IContender> create) in
            peers.Of(scenario).Select(peer => (peer.Name, peer.Create)).Prepend(("ours", numbers => scenario.Workload.Ours(scenario, numbers))))
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            using IContender contender = create(numbers);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            ContenderBytes? bytes = contender.Bytes;
            if (name == "ours" && (allocated < bytes!.Sum || allocated > bytes.Sum + Overhead))
            {
                throw new InvalidOperationException($"{scenario.Workload} {scenario.Pass}: {bytes.Sum} bytes are said to be allocated, but {allocated} were.");
            }

            long? peak = ResidentMemory.IsKnown ? MemoryProbe.InProcess(scenario, name) : null;
            MemoryRow row = new(
                scenario.Workload.Name, scenario.Pass, name, bytes?.Working, bytes?.Parameters, bytes?.Gradients, bytes?.Moments, bytes?.Sum, peak);
            rows.Add(row);
            output.WriteLine(
                $"{row.Workload,-3}{row.Pass,-6}{row.Contender,-9}{row.Working,14:N0}{row.Parameters,14:N0}{row.Gradients,14:N0}{row.Moments,14:N0}{row.Sum,14:N0}{row.PeakGrowth,14:N0}");
        }

        return rows;
    }
}
