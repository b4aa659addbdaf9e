using System;
using System.Collections.Generic;
using System.IO.Enumeration;
using System.Linq;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>Names of tensors as a user gives them: exactly, or with * for any characters.</summary>
internal sealed class NamePatterns(string option, IReadOnlyList<string> patterns)
{
    private readonly HashSet<string> used = [];

    public static NamePatterns None { get; } = new("", []);

    /// <summary>Whether a pattern means this name.</summary>
    public bool Match(string name)
    {
        bool isMatch = false;
        foreach (string pattern in patterns)
        {
            if (pattern == name || FileSystemName.MatchesSimpleExpression(Escaped(pattern), name, ignoreCase: false))
            {
                used.Add(pattern);
                isMatch = true;
            }
        }

        return isMatch;
    }

    // In file names a backslash and a question mark mean something else; here they are themselves.
    private static string Escaped(string pattern)
        => pattern.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("?", "\\?", StringComparison.Ordinal);

    /// <summary>Throws where a pattern meant nothing: it is misspelt.</summary>
    public void RequireUsed(Checkpoint checkpoint)
    {
        if (patterns.FirstOrDefault(pattern => !used.Contains(pattern)) is { } unused)
        {
            throw ToolException.Unusable(
                $"{option} {FileText.Quote(unused)} names no tensor of {checkpoint.Path}. It has {checkpoint.Listed}.");
        }
    }
}
