using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;

namespace Edifice.Benchmarks;

/// <summary>One way to publish and one pass; medians of all processes, but for the least first call.</summary>
internal sealed record FirstCallRow(
    string Way, string Pass, double MakingUs, double FirstUs, double LeastFirstUs, double SecondUs, double CompiledMethods,
    double CompilingUs, double SteadyUs, double ProcessMs, long PublishedBytes, string Instructions)
{
    /// <summary>Of every process: making, first call, second call, methods, compiling, a steady call, the whole process.</summary>
    public static FirstCallRow Of(PublishedProgram program, string pass, string instructions, IReadOnlyList<double[]> processes)
    {
        double[] medians = [.. Enumerable.Range(0, 7).Select(column => processes.Select(row => row[column]).Order().ElementAt(processes.Count / 2))];
        return new FirstCallRow(
            program.Name, pass, medians[0], medians[1], processes.Min(row => row[1]), medians[2], medians[3], medians[4], medians[5],
            medians[6], program.Bytes, instructions);
    }
}

/// <summary>Rows as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(FirstCallRow[]))]
internal sealed partial class FirstCallJson : JsonSerializerContext;
