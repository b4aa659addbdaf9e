using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Edifice.Generator.Tests.Survival;

/// <summary>
/// Random declarations, most of them broken: 3,000 a run, beside the 2,000 right ones of the golden tests. <see cref="SurvivalRules"/>
/// has what is asked of each.
/// </summary>
public class MutantTests
{
    private const int Parts = 10;
    private const int PartSize = 300;

    // Of those that compile, so many of each part run.
    private const int Runs = 12;

    // A part takes seconds, and on a busy machine some more: what takes longer hangs.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Three_thousand_broken_declarations_harm_nobody()
    {
        List<MutantOutcome> outcomes = [];
        List<VerificationReport> reports = [];
        for (int part = 0; part < Parts; part++)
        {
            Mutant[] mutants = [.. Enumerable.Range(part * PartSize, PartSize).Select(number => RunSeed.Draw(MutantGen.Any, number))];
            IReadOnlyList<MutantOutcome> compiled = await InTime(() => MutantBatch.Compile(mutants));
            Check(compiled);
            Mutant[] living = [.. compiled.Where(outcome => outcome.CanRun).Select(outcome => outcome.Mutant).Take(Runs)];
            IReadOnlyList<VerificationReport> ran = await InTime(() => LivingMutants.Run(living));
            Check(ran, living);
            outcomes.AddRange(compiled);
            reports.AddRange(ran);
        }

        Assert.Equal(Parts * PartSize, outcomes.Count);
        Assert.InRange(outcomes.Count(outcome => outcome.IsWrongBefore), 500, 2500);
        Assert.InRange(outcomes.Count(outcome => outcome is { IsRefused: true, IsWrongBefore: false }), 100, 2000);
        Assert.InRange(outcomes.Count(outcome => outcome.IsAlive), 100, 2000);
        Assert.InRange(reports.Count(report => report.IsConclusive), 5, Parts * Runs * 3);
    }

    private static void Check(IReadOnlyList<MutantOutcome> outcomes)
    {
        string[] complaints =
            [.. outcomes.SelectMany(outcome => SurvivalRules.Complaints(outcome).Take(3).Select(complaint => $"{complaint}\n{outcome.Mutant}"))];
        Assert.True(complaints.Length == 0, string.Join("\n\n", complaints.Take(5)));
    }

    private static void Check(IReadOnlyList<VerificationReport> reports, IEnumerable<Mutant> living) =>
        Assert.All(reports, report => Assert.True(report.Passed || !report.IsConclusive, $"{report}\namong\n{string.Join("\n", living)}"));

    private static Task<T> InTime<T>(Func<T> work) => Task.Run(work).WaitAsync(s_limit);
}
