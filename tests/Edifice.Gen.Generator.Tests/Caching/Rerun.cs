using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Emission;
using Edifice.Generator.Model;
using Edifice.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Edifice.Generator.Tests.Caching;

/// <summary>What ran again when a compilation was edited: a line for each network, such as <c>First: Cached</c>.</summary>
internal sealed class Rerun(GeneratorRunResult result)
{
    /// <summary>Generates for a compilation, and then once more after the edit.</summary>
    public static Rerun Of(CSharpCompilation before, CSharpCompilation after) =>
        new(Generate.Driver().RunGenerators(before).RunGenerators(after).GetRunResult().Results.Single());

    public string[] Parse => Lines(TrackingNames.Parse, value => ((NetworkSpec)value).HintName);

    public string[] Plan => Lines(TrackingNames.Plan, value => ((NetworkOutcome)value).HintName);

    /// <summary>One reason for all networks.</summary>
    public IncrementalStepRunReason Twins => result.TrackedSteps[TrackingNames.Twins].Single().Outputs.Single().Reason;

    /// <summary>Writing files.</summary>
    public string[] Outputs =>
    [
        .. result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs.Select(output => $"{NameOf(step)}: {output.Reason}"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>How often a step behind the parser ran or gave something new, by its name and reason.</summary>
    public IReadOnlyDictionary<string, int> Work => result.TrackedSteps.Where(step => step.Key is TrackingNames.Plan or TrackingNames.Twins)
        .SelectMany(step => step.Value.SelectMany(run => run.Outputs.Select(output => $"{step.Key}: {output.Reason}")))
        .Concat(Outputs.Select(line => $"Output: {line.Split(' ')[1]}"))
        .GroupBy(line => line)
        .ToDictionary(group => group.Key, group => group.Count());

    private static string NameOf(IncrementalGeneratorRunStep output)
    {
        (IncrementalGeneratorRunStep source, int index) = output.Inputs.Single();
        return (((NetworkOutcome, EquatableArray<string>))source.Outputs[index].Value).Item1.HintName;
    }

    private string[] Lines(string step, Func<object, string> nameOf) =>
        [.. result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => $"{nameOf(output.Value)}: {output.Reason}").Order(StringComparer.Ordinal)];
}
