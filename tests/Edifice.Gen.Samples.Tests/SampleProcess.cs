using System;
using System.Diagnostics;
using System.IO;
using Xunit;

namespace Edifice.Gen.Samples.Tests;

/// <summary>A sample as a process of its own, from where it was built beside the tests.</summary>
internal static class SampleProcess
{
    /// <summary>What it says; it has to end with exit code 0.</summary>
    public static string Run(string name, params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, name + ".dll");
        ProcessStartInfo start = new("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using Process process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        string said = process.StandardOutput.ReadToEnd().ReplaceLineEndings("\n");
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{name} ended with {process.ExitCode}\n{said}\n{errors.Result}");
        return said;
    }
}
