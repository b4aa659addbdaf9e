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

    private static void BuildsAndRuns(string properties)
    {
        using TemporaryProject project = new(properties);

        Assert.Matches(@"^Build succeeded\.\s+0 Warning\(s\)\s+0 Error\(s\)", project.Build());
        Assert.Equal("True True True 20 640", project.Run());
    }
}
