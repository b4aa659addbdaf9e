using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Edifice.Generator.Tests.Harness;
using Edifice.Generator.Tests.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Edifice.Generator.Tests.Emission;

/// <summary>The schedule stands twice: as comments at the top of the passes, and as data in the datasheet.</summary>
public partial class ScheduleTests
{
    private const string AllLayers = "all layers";
    private const string WrappedStep = "    ";

    public static TheoryData<string> Names => [.. Snapshot.Names.Where(name => name != "Broken")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Comments_and_datasheet_say_the_same(string name)
    {
        Compilation whole = Generate.Whole(Compiler.CompileAsWritten(new Snapshot(name).Source));

        (string, string, string)[] comments = [.. Comments("Forward", whole), .. Comments("Backward", whole), .. Comments("Step", whole)];

        Assert.True(comments.Length > 4, $"There are only {comments.Length} choices.");
        Assert.Equal(comments, Entries(whole));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_layer_of_the_passes_has_its_choices(string name)
    {
        Compilation whole = Generate.Whole(Compiler.CompileAsWritten(new Snapshot(name).Source));
        foreach (string pass in new[] { "Forward", "Backward" })
        {
            HashSet<string> parts = [.. Comments(pass, whole).Select(choice => choice.Part)];
            string[] sections = [.. Section().Matches(FileOf(pass, whole).ToString()).Select(match => match.Groups[1].Value).Distinct()];

            Assert.NotEmpty(sections);
            Assert.All(sections, section => Assert.Contains(section, parts));
        }
    }

    /// <summary>As they stand at the top of a pass's file; lines that were wrapped are one again.</summary>
    private static List<(string Pass, string Part, string Text)> Comments(string pass, Compilation whole)
    {
        // A network that does not stream has no such file.
        string file = FileOrNull(pass, whole)?.ToString() ?? "";
        string[] lines = [.. file.Split('\n').TakeWhile(line => line != "#nullable enable" && !line.StartsWith("// Memory, ", StringComparison.Ordinal))];
        int heading = Array.FindIndex(lines, line => line.StartsWith($"// The schedule of {pass}: ", StringComparison.Ordinal));
        List<(string Pass, string Part, string Text)> choices = [];
        Assert.True(heading >= 0 || file.Length == 0, $"There is no schedule of {pass}.");
        string part = "";
        foreach (string line in lines.Skip(heading + 1).Where(line => line.Length > "// ".Length).Select(line => line["// ".Length..]))
        {
            if (line[0] != ' ')
            {
                part = line == AllLayers ? "" : line;
            }
            else if (line.StartsWith(WrappedStep, StringComparison.Ordinal))
            {
                choices[^1] = choices[^1] with { Text = $"{choices[^1].Text} {line.Trim()}" };
            }
            else
            {
                choices.Add((pass, part, line.Trim()));
            }
        }

        return choices;
    }

    /// <summary>As the compiler reads them in the network's Info.</summary>
    private static IEnumerable<(string, string, string)> Entries(Compilation whole)
    {
        SyntaxTree file = FileOf("Datasheet", whole);
        SemanticModel model = whole.GetSemanticModel(file);
        return file.GetRoot().DescendantNodes().OfType<AssignmentExpressionSyntax>().Single(item => item.Left.ToString() == "Schedule").Right
            .DescendantNodes().OfType<ImplicitObjectCreationExpressionSyntax>()
            .Select(entry => entry.ArgumentList.Arguments.Select(argument => (string)model.GetConstantValue(argument.Expression).Value!).ToArray())
            .Select(words => (words[0], words[1], words[2]));
    }

    private static SyntaxTree FileOf(string pass, Compilation whole) => FileOrNull(pass, whole)!;

    private static SyntaxTree? FileOrNull(string pass, Compilation whole) => whole.SyntaxTrees.SingleOrDefault(
        tree => tree.FilePath.EndsWith(pass == "Step" ? ".Streaming.g.cs" : $".{pass}.g.cs", StringComparison.Ordinal));

    [GeneratedRegex("^ *// ── ([^:]+): ", RegexOptions.Multiline)]
    private static partial Regex Section();
}
