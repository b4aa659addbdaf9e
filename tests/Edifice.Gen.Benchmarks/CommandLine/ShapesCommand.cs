using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Text.Json;

namespace Edifice.Benchmarks;

/// <summary><c>shapes</c>: random networks, and which of them are slow for their size.</summary>
internal static class ShapesCommand
{
    public static Command Create()
    {
        Option<int> count = SharedOptions.Count("--count", "How many networks are drawn.", 100);
        Option<int> seed = SharedOptions.Count("--seed", "Draws other ones.", 1);
        Option<FileInfo?> json = SharedOptions.Json();
        Command command = new("shapes", "Time per operation of random networks beside the median of their size class.") { count, seed, json };
        command.SetAction(parsed =>
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            IReadOnlyList<ShapeRow> rows = new ShapesRun(parsed.GetValue(count), parsed.GetValue(seed), Console.Out).Run();
            if (parsed.GetValue(json) is { } file)
            {
                File.WriteAllText(file.FullName, JsonSerializer.Serialize([.. rows], ShapeJson.Default.ShapeRowArray));
            }

            return 0;
        });
        return command;
    }
}
