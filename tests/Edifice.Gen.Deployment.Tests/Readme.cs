using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Edifice.Gen.Deployment.Tests;

/// <summary>The README, and the commands that it tells a newcomer to type.</summary>
internal static class Readme
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    /// <summary>The lines of the first block behind a phrase, without their comments.</summary>
    public static string[] Commands(string phrase)
    {
        string block = Regex.Match(Text[Text.IndexOf(phrase, StringComparison.Ordinal)..], @"```\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        string[] lines = [.. block.Split('\n').Select(line => Regex.Replace(line, " +#.*", "")).Where(line => line.Length > 0)];
        Assert.True(lines.Length > 3, block);
        return lines;
    }
}
