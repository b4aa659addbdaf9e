using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Text.Json;

namespace Edifice.Benchmarks;

/// <summary><c>deployed</c>: what a network takes that is shipped, beside other ways to ship one.</summary>
internal static class DeployedCommand
{
    public static Command Create()
    {
        Option<int> runs = SharedOptions.Count("--runs", "Processes of each.", 20);
        Option<string[]> peers = SharedOptions.Choice("--peers", "Who stands beside ours; torch is a download of 1.2 GB.", DeployedFigures.Peers, chosen: ["ort"]);
        Option<FileInfo?> json = SharedOptions.Json();
        Command command = new("deployed", "Size, start to first answer, resident memory and allocations of programs that read digits.") { runs, peers, json };
        command.SetAction(parsed =>
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            IReadOnlyList<DeployedRow> rows = new DeployedFigures(parsed.GetValue(runs), parsed.GetValue(peers)!, Console.Out).Run();
            if (parsed.GetValue(json) is { } file)
            {
                File.WriteAllText(file.FullName, JsonSerializer.Serialize([.. rows], DeployedJson.Default.DeployedRowArray));
            }

            return 0;
        });
        return command;
    }
}
