using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Edifice.Reference;
using Xunit;
using Xunit.Abstractions;

namespace Edifice.Golden.Tests;

/// <summary>Recorded truth of other libraries, through declaration, generator, compiler and public API, in single precision.</summary>
public sealed class ConformanceCaseTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "golden");

    private static readonly HashSet<string> Later = [.. File.ReadAllLines(Path.Combine(Folder, "later.txt")).Where(line => line.Length > 0)];

    private static readonly Lazy<IReadOnlyDictionary<string, CaseResult>> Results =
        new(() => ConformanceRunner.Run(Folder).ToDictionary(result => result.Name));

    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void All_cases_are_there() => Assert.Equal((48, 8), (Cases.Count, Later.Count));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_case_is_as_recorded_or_waits_for_later_work(string name)
    {
        CaseResult result = Results.Value[name];
        output.WriteLine($"{result}");
        Assert.True(result.Verdict == (Later.Contains(name) ? Verdict.Unsupported : Verdict.Pass), $"{result}");
    }

    [Fact]
    public void A_network_that_fires_in_every_step_is_as_the_script_beside_it_recorded()
    {
        string own = Path.Combine(AppContext.BaseDirectory, "golden-own");
        CaseResult result = Assert.Single(ConformanceRunner.Run(own));
        output.WriteLine($"{result}");
        Assert.Equal("saturated", result.Name);
        Assert.True(result.Verdict == Verdict.Pass, $"{result}");
        Assert.Empty(result.Measures!.NotCompared);

        GoldenCase golden = GoldenCase.Load(Path.Combine(own, "saturated.json"));
        Assert.Equal(2, golden.Traces.Count);
        Assert.All(golden.Traces.Values, trace => Assert.All(trace.Spikes!.Values, spike => Assert.Equal(1, spike)));
        Assert.All(golden.Losses, loss => Assert.Contains(loss.Gradients["fc0.weight"].Values!, gradient => gradient != 0));
    }
}
