using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.UserProject;

/// <summary>The compiler's and the analyzers' view of generated files, in a project such as a user has.</summary>
public class UserProjectTests
{
    private const string Strict = """
        <Nullable>enable</Nullable>
        <AnalysisLevel>latest-all</AnalysisLevel>
        <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <GenerateDocumentationFile>true</GenerateDocumentationFile>
        <AllowUnsafeBlocks>false</AllowUnsafeBlocks>
        <!-- The networks are public so that the rules for public API see them. -->
        <NoWarn>$(NoWarn);CA1515</NoWarn>
        """;

    [Fact]
    public void Strict_project_builds_without_a_word_and_runs() => BuildsAndRuns(Strict);

    [Fact]
    public void Plain_project_builds_without_a_word_and_runs() => BuildsAndRuns("");

    [Fact]
    public void Emitted_files_are_the_generators_own_on_a_machine_far_away()
    {
        using TemporaryProject project = new("");
        Dictionary<string, string> farAway = new() { ["LC_ALL"] = "tr_TR.UTF-8", ["LANG"] = "tr_TR.UTF-8", ["TZ"] = "Pacific/Kiritimati" };

        Assert.Matches(@"^Build succeeded\.\s+0 Warning\(s\)\s+0 Error\(s\)", project.Build(farAway));
        IReadOnlyDictionary<string, string> expected = Generate.Files(Compiler.CompileAsWritten([.. project.Sources]));
        IReadOnlyDictionary<string, byte[]> emitted = project.EmittedFiles;
        Assert.Equal(9, emitted.Count);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), emitted.Keys.Order(StringComparer.Ordinal));
        Assert.All(emitted, file => Assert.Equal([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(expected[file.Key])], file.Value));
    }

    private static void BuildsAndRuns(string properties)
    {
        using TemporaryProject project = new(properties);

        Assert.Matches(@"^Build succeeded\.\s+0 Warning\(s\)\s+0 Error\(s\)", project.Build());
        Assert.Equal("True True True 20 640", project.Run());
    }
}
