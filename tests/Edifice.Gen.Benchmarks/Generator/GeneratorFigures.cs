using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using Edifice.Generator;
using Edifice.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Edifice.Benchmarks;

/// <summary>What generator and analyzers cost, in one table.</summary>
internal sealed class GeneratorFigures(int declarations, int rounds, TextWriter output)
{
    private const double MicrosecondsPerMillisecond = 1000;

    public int Run()
    {
        CSharpCompilation project = DeclaredProject.Of(declarations);
        output.WriteLine(FormattableString.Invariant($"{declarations} networks, {rounds} rounds, milliseconds"));
        output.WriteLine(FormattableString.Invariant($"{"",-60} {"minimum",10} {"median",10}"));

        // Nothing is compiled by the JIT yet, as in a compiler that has just started.
        output.WriteLine(FormattableString.Invariant($"{"generation, the first of the process",-60} {Cold(project, new NetworkGenerator()),10:F1}"));
        (Times cold, Times empty) = Times.OfBoth(
            rounds, () => Cold(project, new NetworkGenerator()), () => Cold(project, new EmptyGenerator()));
        Row("generation, cold", cold);
        Row("  the same with a generator that does nothing", empty);

        int edit = 0;
        GeneratorDriver warm = Drivers.New().RunGenerators(project);
        GeneratorDriver warmEmpty = Drivers.New(new EmptyGenerator()).RunGenerators(project);
        Row("edit in a file without networks", Times.Of(rounds, () => DeclaredProject.EditElsewhere(project, ++edit), edited => warm.RunGenerators(edited)));
        Row("  the same with a generator that does nothing", Times.Of(rounds, () => DeclaredProject.EditElsewhere(project, ++edit), edited => warmEmpty.RunGenerators(edited)));
        Row("edit of one network's β", Times.Of(rounds, () => DeclaredProject.EditBeta(project, ++edit), edited => warm.RunGenerators(edited)));
        CSharpCompilation whole = DeclaredProject.Generate(project);
        string files = FormattableString.Invariant($"{Math.Min(declarations, Drivers.MostFiles)} files");
        output.WriteLine(FormattableString.Invariant($"{$"both analyzers, {files}, the first time in the process",-60} {Analysis(whole),10:F1}"));
        Row($"both analyzers, {files} after an edit", Times.Of(rounds, () => DeclaredProject.EditElsewhere(whole, ++edit), edited => Drivers.Analyze(edited)));
        Row("  the same with an analyzer that does nothing", Times.Of(rounds, () => DeclaredProject.EditElsewhere(whole, ++edit), edited => Drivers.Analyze(edited, [new EmptyAnalyzer()])));

        Times parse = Times.Of(rounds, () => Symbols(DeclaredProject.EditElsewhere(project, ++edit), bind: true), Parse);
        Times binding = Times.Of(rounds, () => Symbols(DeclaredProject.EditElsewhere(project, ++edit), bind: false), Parse);
        Row("Parse alone, attributes bound", parse);
        Row("Parse, and binding the attributes for it", binding);
        output.WriteLine(FormattableString.Invariant(
            $"Parse per network: {parse.Median / declarations * MicrosecondsPerMillisecond:F1} µs; with binding {binding.Median / declarations * MicrosecondsPerMillisecond:F1} µs"));
        output.WriteLine($"steps that ran again on an edit elsewhere: {Reruns(project)}");
        WholeCompilation();
        return 0;
    }

    private void Row(string name, Times times) => output.WriteLine($"{name,-60} {times}");

    private static double Cold(CSharpCompilation project, IIncrementalGenerator generator)
    {
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        Drivers.New(generator).RunGenerators(project);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Analysis(CSharpCompilation whole)
    {
        long start = Stopwatch.GetTimestamp();
        int found = Drivers.Analyze(whole);
        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return found == 0 ? time : throw new InvalidOperationException($"The analyzers found {found} faults in a project without any.");
    }

    private static ImmutableArray<INamedTypeSymbol> Symbols(CSharpCompilation project, bool bind)
    {
        ImmutableArray<INamedTypeSymbol> types =
            [.. project.GlobalNamespace.GetNamespaceMembers().First(space => space.Name == "Shop").GetTypeMembers().Where(type => type.Name.StartsWith("Network", StringComparison.Ordinal))];
        if (bind)
        {
            foreach (INamedTypeSymbol type in types)
            {
                type.GetAttributes();
            }
        }

        return types;
    }

    private static void Parse(ImmutableArray<INamedTypeSymbol> types)
    {
        foreach (INamedTypeSymbol type in types)
        {
            NetworkParser.Parse(type, CancellationToken.None);
        }
    }

    private static string Reruns(CSharpCompilation project)
    {
        GeneratorRunResult result = Drivers.New(tracksSteps: true).RunGenerators(project)
            .RunGenerators(DeclaredProject.EditElsewhere(project, 1)).GetRunResult().Results.Single();
        return string.Join(", ", ((string[])[TrackingNames.Parse, TrackingNames.Plan, TrackingNames.Twins])
            .Select(name => $"{name} {Count(result.TrackedSteps[name])}")
            .Append($"files {Count(result.TrackedOutputSteps.Values.SelectMany(steps => steps))}"));
    }

    // Parse runs to be compared; a step is run again where its output is not taken from the cache.
    private static string Count(System.Collections.Generic.IEnumerable<IncrementalGeneratorRunStep> steps) => string.Join(
        " + ", steps.SelectMany(step => step.Outputs).GroupBy(made => made.Reason).Select(group => FormattableString.Invariant($"{group.Count()} {group.Key}")));

    private void WholeCompilation()
    {
        using CompiledProject with = new(withNetwork: true);
        using CompiledProject without = new(withNetwork: false);
        (Times full, Times plain) = Times.OfBoth(Math.Min(rounds, 5), with.Build, without.Build);
        Row("dotnet build of a project with the README's network", full);
        Row("  the same project without it", plain);
        output.WriteLine(FormattableString.Invariant($"more for the network: {full.Minimum - plain.Minimum:F0} ms (minima), {full.Median - plain.Median:F0} ms (medians)"));
    }
}
