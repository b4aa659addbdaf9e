using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Edifice.Benchmarks;

/// <summary><c>peers</c>: our generated networks beside C, OpenBLAS, ONNX Runtime, and what else the calling program brings.</summary>
internal static class PeersCommand
{
    /// <param name="added">Peers of the calling program.</param>
    public static Command Create(params IReadOnlyList<AddedPeer> added)
    {
        Option<string[]> workloads = SharedOptions.Choice("--workload", "Networks.", [.. Workload.All.Select(workload => workload.Name)]);
        Option<string[]> passes = SharedOptions.Choice("--pass", "Inference or a learning step, of so many samples.", [.. Scenario.Passes]);
        Option<string[]> rates = SharedOptions.Choice("--rate", "Percent of neurons that fire in a step.", ["5", "15", "40"], ["15"]);
        Option<string[]> threads = SharedOptions.Choice("--threads", "Threads.", ["1", "2"], ["1"]);
        const string Known = "blas: OpenBLAS, time-batched; c: C by hand; ort: ONNX Runtime, one pass of the ANN of the same sizes";
        Option<string[]> peers = SharedOptions.Choice(
            "--peers", string.Join("; ", [Known, .. added.Select(peer => $"{peer.Option}: {peer.Description}")]) + ".",
            ["blas", "c", "ort", .. added.Select(peer => peer.Option)]);
        Option<int> rounds = SharedOptions.Count("--rounds", "How often each is timed.", 15);
        Option<int> processes = SharedOptions.Count("--processes", "Run in so many processes, one after another, and give medians.", 1);
        Option<FileInfo?> json = SharedOptions.Json();
        Command command = new("peers", "Our generated networks beside C by hand, OpenBLAS and ONNX Runtime, in turns in one process.")
        {
            workloads, passes, rates, threads, peers, rounds, processes, json,
        };
        command.SetAction(parsed =>
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            PeersFilter filter = new(
                parsed.GetValue(workloads)!, parsed.GetValue(passes)!, Numbers(parsed.GetValue(rates)!), Numbers(parsed.GetValue(threads)!),
                parsed.GetValue(peers)!, parsed.GetValue(rounds));
            IReadOnlyList<PeerRow> rows = parsed.GetValue(processes) == 1
                ? new PeersRun(filter, added, Console.Out).Run()
                : PeerProcesses.Run(filter, parsed.GetValue(processes), Console.Out);
            if (parsed.GetValue(json) is { } file)
            {
                File.WriteAllText(file.FullName, JsonSerializer.Serialize([.. rows], PeerJson.Default.PeerRowArray));
            }

            return 0;
        });
        return command;
    }

    private static int[] Numbers(string[] values) => [.. values.Select(value => int.Parse(value, CultureInfo.InvariantCulture))];
}
