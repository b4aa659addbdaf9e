using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Edifice.Gen.Deployment.Tests;

/// <summary>What the README tells a newcomer to do, line by line, from an empty folder.</summary>
[Collection(nameof(Feed))]
public sealed class ReadmeTests(Feed feed)
{
    [Fact]
    public void From_an_empty_folder_to_a_binary_as_the_readme_says()
    {
        string folder = feed.EmptyFolder("newcomer").FullName;
        List<Ran> ran = [];
        foreach (string line in Readme.Commands("From an empty folder"))
        {
            string command = line.Replace("FEED", feed.Packages, StringComparison.Ordinal).Replace("0.1.0", feed.Version, StringComparison.Ordinal);
            ran.Add(RunLine(command, folder).Succeeded());
            Assert.DoesNotContain("warning", ran[^1].All, StringComparison.OrdinalIgnoreCase);
        }

        string[] learned = [.. ran.Select(each => each.Output).Where(output => output.Contains("right: ", StringComparison.Ordinal)).Select(output => output.ReplaceLineEndings("\n"))];
        Assert.Equal(2, learned.Length);
        Assert.True(double.Parse(Regex.Match(learned[0], @"right: ([0-9.]+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) > 90, learned[0]);
        Assert.Equal(WithoutInstructions(learned[0]), WithoutInstructions(learned[1]));
    }

    [Fact]
    public void First_program_of_the_readme_is_the_sample_whole()
    {
        string program = File.ReadAllText(Path.Combine(Repository.Root, "samples", "FirstNetwork", "Program.cs")).ReplaceLineEndings("\n");
        Assert.Equal(program, CodeBlocks[0]);
        Assert.InRange(program.Split('\n').Length, 10, 31);
    }

    [Fact]
    public void Project_of_the_readme_builds_without_a_warning_and_runs()
    {
        string folder = feed.EmptyFolder("reader").FullName;
        File.WriteAllText(Path.Combine(folder, "DigitClassifier.cs"), CodeBlocks[1]);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "using System;\nusing Edifice;\n\nfloat[] pixels = new float[784];\n" + CodeBlocks[2] + "Console.WriteLine(rates.Length);\n");
        string project = Regex.Match(Readme.Text, @"```xml\n(<Project Sdk.*?)```", RegexOptions.Singleline).Groups[1].Value;
        File.WriteAllText(Path.Combine(folder, "Reader.csproj"), project.Replace("0.1.0", feed.Version, StringComparison.Ordinal));
        Ran built = Shell.Run("dotnet", folder, "build", "-c", "Release", "-warnaserror", "-p:UseSharedCompilation=false").Succeeded();
        Assert.Contains("0 Warning(s)", built.Output, StringComparison.Ordinal);
        Assert.Equal("10\n", Shell.Run("dotnet", folder, "run", "-c", "Release", "--no-build").Succeeded().Output.ReplaceLineEndings("\n"));
    }

    private static string[] CodeBlocks { get; } =
        [.. Regex.Matches(Readme.Text, @"```csharp\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value)];

    private static Ran RunLine(string line, string folder)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        // Templates are installed for the user who runs the tests; they belong into a home of their own.
        Dictionary<string, string?> environment = words is ["dotnet", "new", ..] ? new() { ["DOTNET_CLI_HOME"] = Path.Combine(folder, "home") } : [];
        string program = words[0].Contains('/', StringComparison.Ordinal) ? Path.Combine(folder, words[0]) : words[0];
        return Shell.Run(program, folder, environment, words[1..]);
    }

    private static string WithoutInstructions(string output) => Regex.Replace(output, "Instructions: .*", "");
}
