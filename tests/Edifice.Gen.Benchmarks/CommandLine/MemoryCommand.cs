using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Edifice.Benchmarks;

/// <summary><c>memory</c>: what inference and a learning step take, beside the peers.</summary>
internal static class MemoryCommand
{
    public static Command Create()
    {
        Option<string[]> workloads = SharedOptions.Choice("--workload", "Networks.", [.. Workload.All.Select(workload => workload.Name)]);
        Option<string[]> passes = SharedOptions.Choice("--pass", "Inference or a learning step, of so many samples.", [.. Scenario.Passes], ["i1", "i128", "t128"]);
        Option<FileInfo?> json = SharedOptions.Json();
        Command command = new("memory", "Memory of inference and of a learning step beside the peers, and the tape stage by stage.") { workloads, passes, json };
        command.SetAction(parsed =>
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            IReadOnlyList<MemoryRow> rows = new MemoryRun(parsed.GetValue(workloads)!, parsed.GetValue(passes)!, Console.Out).Run();
            if (parsed.GetValue(json) is { } file)
            {
                File.WriteAllText(file.FullName, JsonSerializer.Serialize([.. rows], MemoryJson.Default.MemoryRowArray));
            }

            return 0;
        });
        return command;
    }

    /// <summary>What <c>memory</c> starts in a process of its own.</summary>
    public static Command CreateProbe()
    {
        Argument<string> workload = new("workload");
        Argument<string> pass = new("pass");
        Argument<string> contender = new("contender");
        Command command = new(MemoryProbe.Command, "One contender by itself.") { workload, pass, contender };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            long bytes = MemoryProbe.Here(parsed.GetValue(workload)!, parsed.GetValue(pass)!, parsed.GetValue(contender)!);
            Console.Out.Write(bytes.ToString(CultureInfo.InvariantCulture));
            return 0;
        });
        return command;
    }
}
