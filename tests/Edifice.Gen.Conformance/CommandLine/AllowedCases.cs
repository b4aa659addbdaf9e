using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Edifice.Conformance;

/// <summary>The cases that may be unsupported, as a file names them, one per line.</summary>
internal sealed class AllowedCases
{
    /// <summary>Every case has to pass.</summary>
    public static readonly AllowedCases None = new("", []);

    private readonly string _file;
    private readonly string[] _names;

    private AllowedCases(string file, string[] names) => (_file, _names) = (file, names);

    /// <exception cref="IOException">The file can not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file can not be read.</exception>
    public static AllowedCases Load(string path) =>
        new(Path.GetFileName(path), [.. File.ReadAllLines(path).Select(line => line.Trim()).Where(line => line.Length > 0).Distinct()]);

    /// <summary>Whether the case may be unsupported.</summary>
    public bool Contains(string name) => _names.Contains(name, StringComparer.Ordinal);

    /// <summary>
    /// What the file allows for nothing, in words. It does not make a run fail: a file may serve more than one folder, and a case that
    /// has come to pass is no fault.
    /// </summary>
    public IEnumerable<string> NeedlessNames(IReadOnlyList<CaseResult> results)
    {
        Dictionary<string, Verdict> verdicts = results.ToDictionary(result => result.Name, result => result.Verdict);
        foreach (string name in _names)
        {
            if (!verdicts.TryGetValue(name, out Verdict verdict))
            {
                yield return $"{_file} names {name}, which is no case of this folder";
            }
            else if (verdict == Verdict.Pass)
            {
                yield return $"{_file} names {name}, which passes: remove it";
            }
        }
    }
}
