using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using CsCheck;
using Xunit;
using Xunit.Abstractions;

namespace Edifice.Golden.Tests;

/// <summary>Whatever a file holds: the runner has a verdict on it, and on every other.</summary>
[Trait("Instructions", "Any")]
public sealed partial class HostileFileTests(ITestOutputHelper output)
{
    private const int Files = 120;

    [Fact]
    public void Six_hundred_changed_files_each_get_a_verdict()
    {
        int[] counts = new int[3];
        CaseMutation.Any.Array[Files].Sample(
            mutations =>
            {
                using CaseFolder folder = new();
                foreach ((int index, CaseMutation mutation) in mutations.Index())
                {
                    folder.WithText(string.Create(CultureInfo.InvariantCulture, $"m{index:000}"), mutation.Text);
                }

                int exitCode = folder.Run();
                int[] found = Verdicts(folder, mutations);
                Assert.Equal(found[1] + found[2] == 0 ? 0 : 1, exitCode);
                counts = [.. counts.Zip(found, (sum, count) => sum + count)];
            },
            iter: 5,
            threads: 1,
            print: mutations => string.Join("\n", mutations.Select(mutation => mutation.ToString())));
        output.WriteLine($"{counts[0]} passed, {counts[1]} failed, {counts[2]} unsupported");
        Assert.All(counts, count => Assert.NotEqual(0, count));
    }

    /// <summary>How many passed, failed and are unsupported; each has a line, in order, and those that did not pass have a reason.</summary>
    private static int[] Verdicts(CaseFolder folder, CaseMutation[] mutations)
    {
        Assert.Equal(mutations.Length + 1, folder.Lines.Length);
        foreach ((int index, CaseMutation mutation) in mutations.Index())
        {
            string line = folder.Lines[index];
            Assert.True(Line().Match(line) is { Success: true } match && int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) == index, $"{line}\n{mutation}");
            Assert.False(Slip().IsMatch(line), $"{line}\n{mutation}");
        }

        int[] counts = [.. new[] { "PASS ", "FAIL ", "UNSUPPORTED " }.Select(
            verdict => folder.Lines.Count(line => line.StartsWith(verdict, StringComparison.Ordinal)))];
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"{counts[0]} passed, {counts[1]} failed, {counts[2]} unsupported"), folder.Lines[^1]);
        Assert.Equal(counts[2] > 0, folder.Errors.StartsWith("error: unsupported", StringComparison.Ordinal));
        return counts;
    }

    [GeneratedRegex(@"^(?:PASS m(\d{3})  spikes=\S+ |FAIL m(?<1>\d{3})  \S|UNSUPPORTED m(?<1>\d{3})  \S)")]
    private static partial Regex Line();

    /// <summary>Errors that only a check left out can end in: they say nothing of the file.</summary>
    [GeneratedRegex("(NullReference|KeyNotFound|IndexOutOfRange|InvalidCast|Overflow|OutOfMemory|Format|ArgumentNull)Exception")]
    private static partial Regex Slip();
}
