using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Text.Json;

namespace Edifice.Benchmarks;

/// <summary><c>first-call</c>: what a program waits for before it has its first result.</summary>
internal static class FirstCallCommand
{
    public static Command Create()
    {
        Option<int> runs = SharedOptions.Count("--runs", "Processes of each.", 10);
        Option<FileInfo?> json = SharedOptions.Json();
        Command command = new("first-call", "The first inference and the first learning step of a process, under JIT, ReadyToRun and NativeAOT.") { runs, json };
        command.SetAction(parsed =>
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            IReadOnlyList<FirstCallRow> rows = new FirstCallFigures(parsed.GetValue(runs), Console.Out).Run();
            if (parsed.GetValue(json) is { } file)
            {
                File.WriteAllText(file.FullName, JsonSerializer.Serialize([.. rows], FirstCallJson.Default.FirstCallRowArray));
            }

            return 0;
        });
        return command;
    }
}
