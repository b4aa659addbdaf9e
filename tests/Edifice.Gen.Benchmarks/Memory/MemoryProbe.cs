using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;

namespace Edifice.Benchmarks;

/// <summary>One contender in a process of its own.</summary>
internal static class MemoryProbe
{
    /// <summary>The command that the process is started with.</summary>
    public const string Command = "memory-of";

    private const int Runs = 2;
    private const double Rate = 0.15;

    /// <summary>Inputs and weights; the scales are searched on one sample, which is soon done.</summary>
    public static CalibratedNetwork Numbers(Scenario scenario) =>
        new(scenario.Workload.Sizes, Workload.TimeSteps, Workload.Decay, scenario.Batch, calibrated: 1, Rate);

    /// <summary>In the process: makes the contender, runs it, and gives by how many bytes the process grew.</summary>
    public static long Here(string workload, string pass, string contender)
    {
        Scenario scenario = new(Workload.All.Single(one => one.Name == workload), pass, Threads: 1, Rate: 0);
        CalibratedNetwork numbers = Numbers(scenario);
        using PeerList peers = new();
        Func<CalibratedNetwork, IContender> create = contender == "ours"
            ? numbers => scenario.Workload.Ours(scenario, numbers)
            : peers.Of(scenario).Single(peer => peer.Name == contender).Create;
        return ResidentMemory.PeakOf(() =>
        {
            using IContender made = create(numbers);
            for (int run = 0; run < Runs; run++)
            {
                made.Run();
            }
        });
    }

    /// <summary>The same, in a fresh process.</summary>
    public static long InProcess(Scenario scenario, string contender)
    {
        string[] arguments = [typeof(MemoryProbe).Assembly.Location, Command, scenario.Workload.Name, scenario.Pass, contender];
        using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? long.Parse(said, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"{scenario.Workload} {scenario.Pass} {contender} ended with exit code {process.ExitCode}.");
    }
}
