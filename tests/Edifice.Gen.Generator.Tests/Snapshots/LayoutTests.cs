using System;
using System.Linq;
using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Snapshots;

public class LayoutTests
{
    private const int Margin = 160;

    private static readonly string[] s_behindBraces = ["}", "else", "catch", "finally"];

    public static TheoryData<string> Names => [.. Snapshot.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_is_laid_out_as_by_hand(string name)
    {
        foreach ((string file, string text) in Generate.Files(Compiler.CompileAsWritten(new Snapshot(name).Source)))
        {
            string[] lines = text.Split('\n');
            for (int index = 0; index < lines.Length; index++)
            {
                string? fault = FaultOf(lines, index);
                Assert.True(fault is null, $"{file}({index + 1}): {fault}");
            }
        }
    }

    private static string? FaultOf(string[] lines, int index)
    {
        string line = lines[index].Trim();
        string next = index + 1 < lines.Length ? lines[index + 1].Trim() : "";
        return lines[index].Length > Margin ? "too long"
            : lines[index] != lines[index].TrimEnd() || lines[index].Contains('\t', StringComparison.Ordinal) ? "spaces at the end, or a tab"
            : line.Length == 0 && index < lines.Length - 1 && next.Length == 0 ? "two blank lines, or one at the end"
            : line == "{" && next.Length == 0 ? "blank line behind a brace"
            : line.Length == 0 && next.StartsWith('}') ? "blank line before a brace"
            : line == "}" && next.Length > 0 && !s_behindBraces.Any(word => next.StartsWith(word, StringComparison.Ordinal)) ? "no blank line behind a block"
            : null;
    }
}
