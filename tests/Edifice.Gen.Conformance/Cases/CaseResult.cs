using System.Linq;

namespace Edifice.Conformance;

/// <summary>What became of a case, and its line.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Verdict">How it ended.</param>
/// <param name="Measures">The worst errors; null where it did not run.</param>
/// <param name="Reason">Why it failed or is unsupported.</param>
internal sealed record CaseResult(string Name, Verdict Verdict, CaseMeasures? Measures, string? Reason)
{
    /// <summary>From what was measured. A case that holds the network against nothing shows nothing.</summary>
    public static CaseResult Of(string name, CaseMeasures measures)
    {
        string[] failures = measures.All.All(measure => measure.IsEmpty)
            ? ["nothing was compared"]
            : [.. measures.All.Where(measure => !measure.IsWithin).Select(measure => measure.Failure)];
        return failures.Length == 0
            ? new CaseResult(name, Verdict.Pass, measures, null)
            : new CaseResult(name, Verdict.Fail, measures, string.Join("; ", failures));
    }

    /// <summary>From what went wrong before anything was measured.</summary>
    public static CaseResult Failed(string name, string reason) => new(name, Verdict.Fail, null, OneLine(reason));

    /// <summary>From what the language lacks.</summary>
    public static CaseResult Unsupported(string name, string reason) => new(name, Verdict.Unsupported, null, OneLine(reason));

    /// <summary>The case's line: <c>PASS name  spikes=0 membrane=1.2e-7 …</c>, and what the case had nothing to compare with.</summary>
    public override string ToString()
    {
        string[] missing = [.. Measures?.NotCompared.Select(measure => measure.Name) ?? []];
        string?[] parts =
        [
            $"{Verdict.ToString().ToUpperInvariant()} {Name}",
            Measures is null ? null : string.Join(" ", Measures.All),
            missing.Length == 0 ? null : $"(not compared: {string.Join(", ", missing)})",
            Reason,
        ];
        return string.Join("  ", parts.OfType<string>());
    }

    private static string OneLine(string text) => string.Join(" ", text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
}
