using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Edifice.Benchmarks;

/// <summary>The same run in several processes: each has its memory at other places, which moves times by more than their noise.</summary>
internal static class PeerProcesses
{
    public static IReadOnlyList<PeerRow> Run(PeersFilter filter, int processes, TextWriter output)
    {
        List<PeerRow[]> runs = [];
        for (int process = 0; process < processes; process++)
        {
            runs.Add(RunOne(filter));
        }

        output.WriteLine($"{"",-10}{"pass",-6}{"threads",-9}{"rate",-6}{"ours, ms",-12}{"peer",-12}{"its, ms",-12}{"ratio",7}   (medians of {processes} processes; lowest and highest ratio)");
        List<PeerRow> rows = [];
        for (int index = 0; index < runs[0].Length; index++)
        {
            PeerRow[] same = [.. runs.Select(run => run[index])];
            PeerRow row = same[0] with { OursMs = Median(same, row => row.OursMs), PeerMs = Median(same, row => row.PeerMs), Ratio = Median(same, row => row.Ratio) };
            rows.Add(row);
            output.WriteLine(
                $"{row.Workload,-10}{row.Pass,-6}{row.Threads,-9}{row.Rate,-6}{row.OursMs,-12:G4}{row.Peer,-12}{row.PeerMs,-12:G4}{row.Ratio,7:F2}   ({same.Min(one => one.Ratio):F2} - {same.Max(one => one.Ratio):F2})");
        }

        return rows;
    }

    private static double Median(PeerRow[] rows, Func<PeerRow, double> number) => rows.Select(number).Order().ElementAt(rows.Length / 2);

    private static PeerRow[] RunOne(PeersFilter filter)
    {
        string file = Path.GetTempFileName();
        try
        {
            string[] arguments =
            [
                // The program that was started: it may have brought peers of its own.
                Environment.GetCommandLineArgs()[0], "peers", "--json", file,
                "--workload", string.Join(',', filter.Workloads), "--pass", string.Join(',', filter.Passes),
                "--rate", string.Join(',', filter.Rates), "--threads", string.Join(',', filter.Threads),
                "--peers", string.Join(',', filter.Peers), "--rounds", filter.Rounds.ToString(CultureInfo.InvariantCulture),
            ];
            using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false })!;
            process.WaitForExit();
            return process.ExitCode == 0
                ? JsonSerializer.Deserialize(File.ReadAllText(file), PeerJson.Default.PeerRowArray)!
                : throw new InvalidOperationException($"A run ended with exit code {process.ExitCode}; what it said stands above.");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
