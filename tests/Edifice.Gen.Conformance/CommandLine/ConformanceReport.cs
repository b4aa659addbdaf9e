using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Edifice.Conformance;

/// <summary>Runs a folder, prints a line per case and the counts, and decides on the exit code.</summary>
internal static class ConformanceReport
{
    /// <returns>The exit code.</returns>
    public static int Run(string folder, string? allowedFile, TextWriter output, TextWriter error)
    {
        IReadOnlyList<CaseResult> results;
        AllowedCases allowed;
        try
        {
            allowed = allowedFile is null ? AllowedCases.None : AllowedCases.Load(allowedFile);
            results = ConformanceRunner.Run(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            error.WriteLine($"error: {problem.Message}");
            return ConformanceCommand.Failure;
        }

        return results.Count == 0 ? NothingFound(folder, error) : Print(results, allowed, output, error);
    }

    private static int Print(IReadOnlyList<CaseResult> results, AllowedCases allowed, TextWriter output, TextWriter error)
    {
        foreach (CaseResult result in results)
        {
            output.WriteLine(result);
        }

        int Count(Verdict verdict) => results.Count(result => result.Verdict == verdict);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Count(Verdict.Pass)} passed, {Count(Verdict.Fail)} failed, {Count(Verdict.Unsupported)} unsupported"));
        foreach (string warning in allowed.NeedlessNames(results))
        {
            error.WriteLine($"warning: {warning}");
        }

        string[] unexpected = [.. results.Where(result => result.Verdict == Verdict.Unsupported && !allowed.Contains(result.Name)).Select(result => result.Name)];
        if (unexpected.Length > 0)
        {
            error.WriteLine($"error: unsupported, and not named by --allow-unsupported: {string.Join(", ", unexpected)}");
        }

        return Count(Verdict.Fail) == 0 && unexpected.Length == 0 ? ConformanceCommand.Success : ConformanceCommand.Failure;
    }

    private static int NothingFound(string folder, TextWriter error)
    {
        error.WriteLine($"error: {folder} has no case: no *.json is in it.");
        return ConformanceCommand.Failure;
    }
}
