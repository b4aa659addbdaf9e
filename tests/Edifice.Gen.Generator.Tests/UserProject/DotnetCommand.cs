using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;

namespace Edifice.Generator.Tests.UserProject;

/// <summary>The command line of .NET.</summary>
internal static class DotnetCommand
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    /// <summary>Runs the command to its end; gives all that it wrote, and how it failed if it did.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="environment">Variables of the process besides those of this one.</param>
    /// <param name="arguments">Of the command.</param>
    public static string Run(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1";
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            return $"'dotnet {string.Join(' ', arguments)}' did not end within {s_patience}.";
        }

        string text = (output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult()).Trim();
        return process.ExitCode == 0 ? text : $"{text}\nexit code {process.ExitCode}".Trim();
    }
}
