using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Edifice.Benchmarks;

/// <summary>Whether steps of a network that fell silent take longer than those of an active one, window by window of a long stream.</summary>
/// <remarks>
/// Without input every membrane is multiplied by β in every step: without care it ends among the subnormal numbers, with
/// which many processors compute a hundred times slower.
/// </remarks>
/// <param name="steps">Steps of a stream.</param>
/// <param name="rounds">How often each stream is run, in turns.</param>
/// <param name="output">Where the table goes.</param>
internal sealed class SilenceRun(int steps, int rounds, TextWriter output)
{
    /// <summary>With it a membrane takes some 6,900 steps from 1 to 1e-30, and 8,700 to the subnormal numbers.</summary>
    public const int SlowTau = 100;

    private const int Windows = 10;
    private const int KickSteps = 25;
    private const int WarmUps = 3;
    private const double Rate = 0.15;

    public IReadOnlyList<SilenceRow> Run()
    {
        output.WriteLine($"784-256-128-10, {steps} steps of one stream, {rounds} rounds in turns; microseconds per step, least and median of a window");
        output.WriteLine($"silent: {KickSteps} steps with input, then none; active: the same input in every step; ratio = silent / active");
        return [.. Measure<NetworkB>("τ = 2", 2), .. Measure<SlowNetworkB>($"τ = {SlowTau}", SlowTau)];
    }

    private List<SilenceRow> Measure<TNetwork>(string name, int tau)
        where TNetwork : class, IStreamingNetwork<TNetwork>
    {
        CalibratedNetwork numbers = new(
            Workload.All.Single(workload => workload.Name == "B").Sizes, steps: 50 * tau, (float)Math.Exp(-1.0 / tau), samples: 1, calibrated: 1, Rate);
        TNetwork network = TNetwork.Create(seed: 1);
        numbers.CopyTo(network.Parameters);
        using StreamContender<TNetwork> silent = new(network, numbers.Inputs, KickSteps);
        using StreamContender<TNetwork> active = new(network, numbers.Inputs, int.MaxValue);
        int length = steps / Windows;
        SilenceWindow[] windows = [.. Enumerable.Range(0, Windows).Select(_ => new SilenceWindow(rounds * length))];
        for (int round = -WarmUps; round < rounds; round++)
        {
            silent.Reset();
            active.Reset();
            foreach (SilenceWindow window in windows)
            {
                Span<double> silentTimes = window.Silent.AsSpan(Math.Max(0, round) * length, length);
                Span<double> activeTimes = window.Active.AsSpan(Math.Max(0, round) * length, length);
                window.SilentSpikes = silent.Run(silentTimes);
                window.ActiveSpikes = active.Run(activeTimes);
                window.LargestMembrane = silent.LargestMembrane;
                window.Subnormal = silent.HasSubnormal;
            }
        }

        Check(name, windows);
        output.WriteLine($"{name}, fires {string.Join(" / ", numbers.Rates.Select(rate => rate.ToString("P1")))} when active");
        output.WriteLine($"{"up to step",12}{"silent",20}{"active",20}{"ratio",8}{"of medians",12}{"largest |v|",14}");
        List<SilenceRow> rows = [];
        foreach ((int index, SilenceWindow window) in windows.Index())
        {
            rows.Add(window.Row(name, (index + 1) * length));
            output.WriteLine(rows[^1].ToString());
        }

        network.Parameters.Dispose();
        return rows;
    }

    private static void Check(string name, SilenceWindow[] windows)
    {
        if (windows.Any(window => window.ActiveSpikes == 0))
        {
            throw new InvalidOperationException($"{name}: the active stream gave no spike in a whole window.");
        }

        if (windows[0].SilentSpikes == 0 || windows.Skip(1).Any(window => window.SilentSpikes > 0))
        {
            throw new InvalidOperationException($"{name}: spikes were expected of the silent stream in the first window alone.");
        }

        if (windows.Any(window => window.Subnormal))
        {
            throw new InvalidOperationException($"{name}: a membrane became a subnormal number.");
        }
    }
}
