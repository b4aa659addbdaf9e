using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Intrinsics.X86;

namespace Edifice.Benchmarks;

/// <summary>Ours beside the peers, scenario by scenario, in one process.</summary>
/// <param name="filter">What is run.</param>
/// <param name="added">Peers of the calling program.</param>
/// <param name="output">Where the table goes.</param>
internal sealed class PeersRun(PeersFilter filter, IReadOnlyList<AddedPeer> added, TextWriter output)
{
    private static readonly int[] ReadSizes = [16, 256, 1024, 4096, 16384, 65536];

    public IReadOnlyList<PeerRow> Run()
    {
        List<PeerRow> rows = [];
        using PeerList peers = new(added.Where(peer => filter.Peers.Contains(peer.Option)));
        Head(peers);
        foreach (Workload workload in Workload.All.Where(workload => filter.Workloads.Contains(workload.Name)))
        {
            foreach ((int rate, int batch) in filter.Rates.SelectMany(rate => Batches().Select(batch => (rate, batch))))
            {
                CalibratedNetwork numbers = new(workload, batch, rate / 100.0);
                foreach (string pass in filter.Passes)
                {
                    foreach (int threads in filter.Threads)
                    {
                        Scenario scenario = new(workload, pass, threads, rate);
                        if (scenario.Batch == batch)
                        {
                            rows.AddRange(Compare(scenario, numbers, peers));
                        }
                    }
                }
            }
        }

        return rows;
    }

    private IEnumerable<int> Batches() => filter.Passes.Select(pass => new Scenario(Workload.All[0], pass, 1, 0).Batch).Distinct();

    private void Head(PeerList peers)
    {
        string instructions = Avx512F.IsSupported ? "AVX-512" : Fma.IsSupported ? "AVX2 and FMA" : "no FMA";
        Line($"{Environment.ProcessorCount} processors, {instructions}; one thread's peak {MachineLimits.PeakGigaflops():F1} GFLOP/s, reading in GB/s: "
            + string.Join(", ", ReadSizes.Select(size => FormattableString.Invariant($"{size} kB {MachineLimits.ReadGigabytes(size):F0}"))));
        foreach ((string peer, string reason) in peers.Missing.Where(one => filter.Peers.Contains(one.Option)))
        {
            Line($"missing: {peer}: {reason}");
        }

        Line($"T = {Workload.TimeSteps}, {filter.Rounds} rounds in turns; milliseconds, least and median; ratio = peer's time / ours, of the least ones");
        Line($"{"",-10}{"pass",-6}{"threads",-9}{"rate",-6}{"ours",-22}{"peer",-12}{"its time",-22}{"ratio",7}");
    }

    private List<PeerRow> Compare(Scenario scenario, CalibratedNetwork numbers, PeerList peers)
    {
        List<IContender> contenders = [scenario.Workload.Ours(scenario, numbers)];
        try
        {
            contenders.AddRange(peers.Of(scenario).Where(peer => filter.Peers.Contains(peer.Option)).Select(peer => peer.Create(numbers)));
            Times[] times = Race.Run(contenders, filter.Rounds);
            List<PeerRow> rows = [];
            for (int index = 1; index < contenders.Count; index++)
            {
                IContender peer = contenders[index];
                double ratio = times[index].Minimum / times[0].Minimum;
                rows.Add(new PeerRow(
                    scenario.Workload.Name, scenario.Pass, scenario.Batch, scenario.Threads, scenario.Rate,
                    times[0].Minimum, peer.Name, times[index].Minimum, ratio));
                Line($"{scenario.Workload.Name,-10}{scenario.Pass,-6}{scenario.Threads,-9}{scenario.Rate,-6}{Text(times[0]),-22}{peer.Name,-12}{Text(times[index]),-22}{ratio,7:F2}");
                if (peer is not OnnxContender)
                {
                    Line($"{"",-43}{Agreement.Of(contenders[0], peer, scenario)}; fires {string.Join(" / ", numbers.Rates.Select(rate => rate.ToString("P1")))}");
                }
            }

            return rows;
        }
        finally
        {
            foreach (IContender contender in contenders)
            {
                contender.Dispose();
            }
        }
    }

    private static string Text(Times times) => FormattableString.Invariant($"{times.Minimum:G4} ({times.Median:G4})");

    private void Line(string text) => output.WriteLine(text);
}
