using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Text.Json;

namespace Edifice.Benchmarks;

/// <summary><c>silent</c>: steps of a stream without spikes beside those of an active one.</summary>
internal static class SilentCommand
{
    public static Command Create()
    {
        Option<int> steps = SharedOptions.Count("--steps", "Steps of a stream; a tenth of them is a window.", 10_000);
        steps.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1000)
            {
                result.AddError("--steps has to be at least 1000: there are ten windows, and the first has to hold the kick.");
            }
        });
        Option<int> rounds = SharedOptions.Count("--rounds", "How often each stream is run.", 10);
        Option<FileInfo?> json = SharedOptions.Json();
        Command command = new("silent", "Steps of a network that fell silent beside those of an active one.") { steps, rounds, json };
        command.SetAction(parsed =>
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            IReadOnlyList<SilenceRow> rows = new SilenceRun(parsed.GetValue(steps), parsed.GetValue(rounds), Console.Out).Run();
            if (parsed.GetValue(json) is { } file)
            {
                File.WriteAllText(file.FullName, JsonSerializer.Serialize([.. rows], SilenceJson.Default.SilenceRowArray));
            }

            return 0;
        });
        return command;
    }
}
