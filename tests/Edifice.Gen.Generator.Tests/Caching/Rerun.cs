using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Edifice.Generator.Tests.Caching;

/// <summary>What ran again when a compilation was edited.</summary>
internal sealed class Rerun(GeneratorRunResult result)
{
    /// <summary>Generates for a compilation, and then once more after the edit.</summary>
    public static Rerun Of(CSharpCompilation before, CSharpCompilation after) =>
        new(Generate.Driver().RunGenerators(before).RunGenerators(after).GetRunResult().Results.Single());

    public IncrementalStepRunReason[] Parse => Reasons(result.TrackedSteps[TrackingNames.Parse]);

    public IncrementalStepRunReason[] Plan => Reasons(result.TrackedSteps[TrackingNames.Plan]);

    /// <summary>In the order of the networks.</summary>
    public IncrementalStepRunReason[] Outputs => Reasons(result.TrackedOutputSteps.Values.SelectMany(steps => steps));

    private static IncrementalStepRunReason[] Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        [.. steps.SelectMany(step => step.Outputs).Select(output => output.Reason)];
}
