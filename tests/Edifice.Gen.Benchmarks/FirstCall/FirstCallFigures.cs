using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.Intrinsics.X86;

namespace Edifice.Benchmarks;

/// <summary>What the first call takes under JIT, ReadyToRun and NativeAOT: every run is a process of its own.</summary>
/// <param name="runs">Processes per way and pass.</param>
/// <param name="output">Where the table goes.</param>
internal sealed class FirstCallFigures(int runs, TextWriter output)
{
    private const int FirstColumns = 7;

    // A binary for instructions that the machine lacks would not start.
    private static readonly (string Name, string[] Properties, bool Runs)[] Ways =
    [
        ("JIT", ["--self-contained", "false"], true),
        ("ReadyToRun", ["--self-contained", "false", "-p:PublishReadyToRun=true"], true),
        ("NativeAOT", ["-p:PublishAot=true"], true),
        ("… x86-64-v2", ["-p:PublishAot=true", "-p:IlcInstructionSet=x86-64-v2"], Sse41.IsSupported),
        ("… x86-64-v3", ["-p:PublishAot=true", "-p:IlcInstructionSet=x86-64-v3"], Avx2.IsSupported),
        ("… x86-64-v4", ["-p:PublishAot=true", "-p:IlcInstructionSet=x86-64-v4"], Avx512F.IsSupported),
    ];

    private static readonly (string Argument, string Name)[] Passes = [("infer", "inference, 1 sample"), ("train", "learning step, 128 samples")];

    public IReadOnlyList<FirstCallRow> Run()
    {
        List<PublishedProgram> programs = [];
        try
        {
            foreach ((string name, string[] properties, _) in Ways.Where(way => way.Runs))
            {
                programs.Add(new PublishedProgram(name, FirstCallSource.Create(), properties));
            }

            output.WriteLine($"784-256-128-10, medians of {runs} processes in turns; microseconds, the whole process in milliseconds, bytes");
            output.WriteLine($"{"",-13}{"",-28}{"making",10}{"first call",12}{"(least)",10}{"by the JIT",12}{"methods",9}{"second",10}{"steady",10}{"process",10}{"published",14}  instructions");
            return [.. Passes.SelectMany(pass => Measure(programs, pass.Argument, pass.Name))];
        }
        finally
        {
            foreach (PublishedProgram program in programs)
            {
                program.Dispose();
            }
        }
    }

    private List<FirstCallRow> Measure(List<PublishedProgram> programs, string argument, string pass)
    {
        PublishedProgram[] there = [.. programs.Where(program => program.Missing is null)];
        Dictionary<PublishedProgram, List<double[]>> times = there.ToDictionary(program => program, _ => new List<double[]>());
        Dictionary<string, HashSet<string>> sums = [];
        Dictionary<PublishedProgram, string> instructions = [];

        // One run of each that does not count: files come from the disk then.
        for (int run = -1; run < runs; run++)
        {
            foreach (PublishedProgram program in there)
            {
                (string said, _, double process) = program.Run(argument);
                string[] words = said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                instructions[program] = string.Join(' ', words.Skip(FirstColumns + 1));

                // Two numeric classes: with fused multiply-add, and without.
                string numericClass = instructions[program] is "SSE 4.1" or "scalar" ? "unfused" : "fused";
                sums.TryAdd(numericClass, []);
                sums[numericClass].Add(words[FirstColumns]);
                if (run >= 0)
                {
                    double[] figures = [.. words.Take(FirstColumns).Select(word => double.Parse(word, CultureInfo.InvariantCulture))];

                    // The process as it would be without its steady calls.
                    times[program].Add([.. figures[..^1], process - (figures[^1] / 1000)]);
                }
            }
        }

        foreach ((string numericClass, HashSet<string> ofClass) in sums)
        {
            if (ofClass.Count > 1 || ofClass.Contains("0"))
            {
                throw new InvalidOperationException($"{pass}, {numericClass}: the same bits other than zero were expected of all, but their sums are {string.Join(", ", ofClass)}.");
            }
        }

        List<FirstCallRow> rows = [];
        foreach (PublishedProgram program in programs)
        {
            if (program.Missing is not null)
            {
                output.WriteLine($"{program.Name,-13}{pass,-28}missing: {program.Missing}");
                continue;
            }

            FirstCallRow row = FirstCallRow.Of(program, pass, instructions[program], times[program]);
            rows.Add(row);
            output.WriteLine(
                $"{row.Way,-13}{row.Pass,-28}{row.MakingUs,10:N0}{row.FirstUs,12:N0}{$"({row.LeastFirstUs:N0})",10}{row.CompilingUs,12:N0}{row.CompiledMethods,9:N0}"
                + $"{row.SecondUs,10:N0}{row.SteadyUs,10:N0}{row.ProcessMs,10:F1}{row.PublishedBytes,14:N0}  {row.Instructions}");
        }

        return rows;
    }
}
