using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Edifice.Benchmarks;

/// <summary><c>peers</c>: our generated networks beside C, OpenBLAS and ONNX Runtime.</summary>
internal static class PeersCommand
{
    public static Command Create()
    {
        Option<string[]> workloads = Choice("--workload", "Networks.", [.. Workload.All.Select(workload => workload.Name)]);
        Option<string[]> passes = Choice("--pass", "Inference or a learning step, of so many samples.", [.. Scenario.Passes]);
        Option<string[]> rates = Choice("--rate", "Percent of neurons that fire in a step.", ["5", "15", "40"], ["15"]);
        Option<string[]> threads = Choice("--threads", "Threads.", ["1", "2"], ["1"]);
        Option<string[]> peers = Choice("--peers", "blas: OpenBLAS, time-batched; c: C by hand; ort: ONNX Runtime, one pass of the ANN of the same sizes.", ["blas", "c", "ort"]);
        Option<int> rounds = Count("--rounds", "How often each is timed.", 15);
        Option<int> processes = Count("--processes", "Run in so many processes, one after another, and give medians.", 1);
        Option<FileInfo?> json = new("--json") { Description = "Writes the rows to a file." };
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
                ? new PeersRun(filter, Console.Out).Run()
                : PeerProcesses.Run(filter, parsed.GetValue(processes), Console.Out);
            if (parsed.GetValue(json) is { } file)
            {
                File.WriteAllText(file.FullName, JsonSerializer.Serialize([.. rows], PeerJson.Default.PeerRowArray));
            }

            return 0;
        });
        return command;
    }

    // Values may stand apart or be joined by commas.
    private static Option<string[]> Choice(string name, string description, string[] values, string[]? chosen = null)
    {
        Option<string[]> option = new(name)
        {
            Description = $"{description} One or more of {string.Join(", ", values)}.",
            DefaultValueFactory = _ => chosen ?? values,
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result =>
            {
                string[] given = [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries))];
                if (given.FirstOrDefault(value => !values.Contains(value)) is { } unknown)
                {
                    result.AddError($"{name} does not know '{unknown}': it takes one or more of {string.Join(", ", values)}.");
                }

                return given;
            },
        };
        return option;
    }

    private static int[] Numbers(string[] values) => [.. values.Select(value => int.Parse(value, CultureInfo.InvariantCulture))];

    private static Option<int> Count(string name, string description, int usual)
    {
        Option<int> option = new(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError($"{name} is {result.GetValueOrDefault<int>()}, but has to be at least 1.");
            }
        });
        return option;
    }
}
