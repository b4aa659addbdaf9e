using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Edifice.Benchmarks;

/// <summary><c>scaling</c>: ours on more threads, and at a higher firing rate.</summary>
internal static class ScalingCommand
{
    public static Command Create()
    {
        Option<string[]> workloads = SharedOptions.Choice("--workload", "Networks.", [.. Workload.All.Select(workload => workload.Name)], ["B"]);
        Option<string[]> passes = SharedOptions.Choice("--pass", "Inference or a learning step, of so many samples.", [.. Scenario.Passes], ["i128", "t128"]);
        Option<int> threads = SharedOptions.Count("--threads", "Threads beside one.", 2);
        Option<int> rounds = SharedOptions.Count("--rounds", "How often each is run.", 400);
        Option<FileInfo?> json = SharedOptions.Json();
        Command command = new("scaling", "Our passes beside themselves: on more threads, and at 40 % firing beside 15 %.") { workloads, passes, threads, rounds, json };
        command.SetAction(parsed =>
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            IReadOnlyList<ScalingRow> rows = new ScalingRun(
                parsed.GetValue(workloads)!, parsed.GetValue(passes)!, parsed.GetValue(threads), parsed.GetValue(rounds), Console.Out).Run();
            if (parsed.GetValue(json) is { } file)
            {
                File.WriteAllText(file.FullName, JsonSerializer.Serialize([.. rows], ScalingJson.Default.ScalingRowArray));
            }

            return 0;
        });
        return command;
    }
}
