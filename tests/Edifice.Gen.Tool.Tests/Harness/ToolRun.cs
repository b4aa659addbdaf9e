using System;
using System.IO;
using System.Text.Json;
using Edifice.Tool;
using Xunit;

namespace Edifice.Gen.Tool.Tests;

/// <summary>One run of the command, as a shell sees it.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public static ToolRun Of(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int exitCode = EdificeCommand.Run(arguments, output, error, isTerminal: false);
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The JSON object on the standard output, beside which nothing was said.</summary>
    public JsonElement Json
    {
        get
        {
            Assert.Equal("", Error);
            using JsonDocument document = JsonDocument.Parse(Output);
            return document.RootElement.Clone();
        }
    }

    /// <summary>This, where it ended with the code; all that was said otherwise.</summary>
    public ToolRun Ended(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"Exit code {ExitCode}, expected {exitCode}.\n{Output}{Error}");
        return this;
    }

    /// <summary>The error of a run that gave no result.</summary>
    public string Refused(int exitCode)
    {
        Ended(exitCode);
        Assert.Equal("", Output);
        Assert.StartsWith("error: ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        return Error;
    }
}
