using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;

namespace Edifice.Gen.Deployment.Tests;

/// <summary>Runs programs and keeps what they say.</summary>
internal static class Shell
{
    /// <summary>Runs a program to its end; its output and errors together.</summary>
    public static Ran Run(string program, string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // What the test host was started with is not what a user's shell has.
        foreach (string name in new[] { "MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "DOTNET_HOST_PATH", "CI", "EDIFICE_INSTRUCTION_SET" })
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";

        // Servers would go on behind the test, and hold its folders.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Ran($"{program} {string.Join(' ', arguments)}", process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    public static Ran Run(string program, string folder, params string[] arguments) => Run(program, folder, new Dictionary<string, string?>(), arguments);
}

/// <summary>A program that has ended.</summary>
internal sealed record Ran(string Command, int ExitCode, string Output, string Errors)
{
    /// <summary>Output and errors, the command in front.</summary>
    public string All => $"{Command}\n{Output}{Errors}";

    /// <summary>This, where it ended well; else a failure with all that it said.</summary>
    public Ran Succeeded() => ExitCode == 0 ? this : throw new InvalidOperationException($"Exit code {ExitCode}: {All}");
}
