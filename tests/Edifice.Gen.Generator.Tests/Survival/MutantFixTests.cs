using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Edifice.Generator.Tests.Survival;

/// <summary>Every fix of what the analyzers say of broken declarations: none throws, breaks syntax, or leaves the file as it was.</summary>
public class MutantFixTests
{
    private const int Mutants = 300;

    // Not those of MutantTests.
    private const int First = 1_000_000;

    [Fact]
    public async Task Fixes_of_broken_declarations_harm_nobody()
    {
        List<string> complaints = [];
        HashSet<string> mended = [];
        int fixes = 0;
        for (int number = First; number < First + Mutants; number++)
        {
            Mutant mutant = RunSeed.Draw(MutantGen.Any, number);
            Document document = MutantDocument.Open(mutant.Text);
            foreach (AppliedFix fix in await MutantDocument.FixAll(document))
            {
                fixes++;
                if (fix.CountAfter < fix.CountBefore)
                {
                    mended.Add(fix.Id);
                }

                if (fix.Complaint is { } complaint)
                {
                    complaints.Add($"{fix.Id}, {fix.Title}: {complaint}\n{mutant}\nbecame\n{fix.Text}");
                }
            }
        }

        Assert.True(complaints.Count == 0, string.Join("\n\n", complaints.Take(5)));
        Assert.InRange(fixes, 50, int.MaxValue);
        Assert.True(mended.Count >= 6, $"Fixes mended only {string.Join(", ", mended)}.");
    }
}
