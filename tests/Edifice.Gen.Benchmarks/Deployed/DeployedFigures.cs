using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Edifice.Benchmarks;

/// <summary>Binary size, start to first answer, resident memory and allocations, beside other ways to ship a network of that size.</summary>
/// <param name="runs">Processes of each.</param>
/// <param name="peers">Of <see cref="Peers"/>.</param>
/// <param name="output">Where the table goes.</param>
internal sealed class DeployedFigures(int runs, string[] peers, TextWriter output)
{
    private static readonly string[] s_withoutRuntime = ["-p:PublishAot=true"];
    private static readonly string[] s_withRuntime = ["-p:PublishAot=false", "--self-contained", "false"];

    /// <summary>Who may stand beside ours.</summary>
    public static string[] Peers { get; } = ["ort", "torch"];

    public IReadOnlyList<DeployedRow> Run()
    {
        List<(PublishedProgram Program, bool NeedsRuntime)> programs = [];
        try
        {
            programs.Add((new PublishedProgram("Edifice.Gen, NativeAOT", DeployedPrograms.Ours), false));
            programs.Add((new PublishedProgram("Edifice.Gen, JIT", DeployedPrograms.Ours, s_withRuntime), true));
            if (peers.Contains("ort"))
            {
                programs.Add((new PublishedProgram("ONNX Runtime, NativeAOT", DeployedPrograms.Onnx, s_withoutRuntime), false));
                programs.Add((new PublishedProgram("ONNX Runtime, JIT", DeployedPrograms.Onnx, s_withRuntime), true));
            }

            if (peers.Contains("torch"))
            {
                programs.Add((new PublishedProgram("TorchSharp, JIT", DeployedPrograms.Torch, s_withRuntime), true));
            }

            List<DeployedRow> rows = Measure(programs);
            DeployedRow learning = new("Edifice.Gen, JIT, in this process", 0, true, null, null, null, null, LearningStepBytes.Measure(), null);
            output.WriteLine($"A learning step of ours on 128 samples, with the JIT in this process, allocates {learning.AllocatedPerLearningStep:N0} bytes.");
            return [.. rows, learning];
        }
        finally
        {
            programs.ForEach(program => program.Program.Dispose());
        }
    }

    private List<DeployedRow> Measure(List<(PublishedProgram Program, bool NeedsRuntime)> programs)
    {
        Dictionary<PublishedProgram, List<ProgramRun>> all = programs.ToDictionary(program => program.Program, _ => new List<ProgramRun>());
        Dictionary<PublishedProgram, string?> missing = programs.ToDictionary(program => program.Program, program => program.Program.Missing);

        // One run of each that does not count: files come from the disk then.
        for (int run = -1; run < runs; run++)
        {
            foreach ((PublishedProgram program, _) in programs.Where(program => missing[program.Program] is null))
            {
                try
                {
                    ProgramRun ran = program.Run();
                    if (run >= 0)
                    {
                        all[program].Add(ran);
                    }
                }
                catch (InvalidOperationException error) when (run < 0)
                {
                    missing[program] = error.Message;
                }
            }
        }

        output.WriteLine($"784-256-128-10; medians of {runs} processes in turns");
        output.WriteLine($"{"",-26}{"published, MB",16}{"start to first answer, ms",28}{"resident, MB",14}{"allocated, bytes per inference",32}{"per learning step",19}");
        return [.. programs.Select(program => Row(program.Program, program.NeedsRuntime, all[program.Program], missing[program.Program]))];
    }

    private DeployedRow Row(PublishedProgram program, bool needsRuntime, List<ProgramRun> ran, string? missing)
    {
        long bytes = program.Bytes;
        string published = (bytes / 1e6).ToString("F2", CultureInfo.InvariantCulture) + (needsRuntime ? " + .NET" : "");
        if (missing is not null)
        {
            output.WriteLine($"{program.Name,-26}{(bytes == 0 ? "" : published),16}  missing: {missing}");
            return new DeployedRow(program.Name, bytes, needsRuntime, null, null, null, null, null, missing);
        }

        double[] first = [.. ran.Select(run => run.FirstLineMs).Order()];
        double resident = 1e6 * Median(ran, "resident: (?<value>[0-9.]+) MB")!.Value;
        double? perInference = Median(ran, "allocated by (?<count>[0-9]+) inferences: (?<value>[0-9]+) bytes");
        double? perStep = Median(ran, "allocated by (?<count>[0-9]+) learning steps: (?<value>[0-9]+) bytes");
        DeployedRow row = new(program.Name, bytes, needsRuntime, first[first.Length / 2], first[0], resident, perInference, perStep, null);
        string answer = string.Create(CultureInfo.InvariantCulture, $"{row.FirstAnswerMs:F1} ({row.LeastFirstAnswerMs:F1} - {first[^1]:F1})");
        output.WriteLine($"{program.Name,-26}{published,16}{answer,28}{resident / 1e6,14:F1}{perInference,32:N0}{(perStep is null ? "-" : $"{perStep:N0}"),19}");
        return row;
    }

    /// <summary>The median of a value that the programs say, for one of how many where they say that as well; null where none says it.</summary>
    private static double? Median(List<ProgramRun> ran, string pattern)
    {
        double[] numbers =
        [
            .. ran.Select(run => Regex.Match(run.Said, pattern)).Where(match => match.Success)
                .Select(match => Number(match.Groups["value"]) / (match.Groups["count"].Success ? Number(match.Groups["count"]) : 1)).Order(),
        ];
        return numbers.Length == 0 ? null : numbers[numbers.Length / 2];
    }

    private static double Number(Group text) => double.Parse(text.Value, CultureInfo.InvariantCulture);
}
