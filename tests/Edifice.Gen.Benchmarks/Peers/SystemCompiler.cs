using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;

namespace Edifice.Benchmarks;

/// <summary>The system's own compiler of C.</summary>
internal static class SystemCompiler
{
    /// <summary>Makes a shared library, and says why there is none where that fails.</summary>
    /// <param name="source">A file.</param>
    /// <param name="binary">Where it goes.</param>
    /// <param name="flags">What stands before the file.</param>
    /// <param name="libraries">What stands behind it.</param>
    public static string? MakeLibrary(string source, string binary, string[] flags, params string[] libraries)
    {
        string command = Environment.GetEnvironmentVariable("CC") is { Length: > 0 } chosen ? chosen : "cc";
        ProcessStartInfo start = new(command, [.. flags, "-shared", "-fPIC", source, "-o", binary, .. libraries])
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using Process compiler = Process.Start(start)!;
            string said = compiler.StandardError.ReadToEnd();
            compiler.WaitForExit();
            return compiler.ExitCode == 0 ? null : $"'{command} {string.Join(' ', flags)} {Path.GetFileName(source)}' failed: {said.Trim()}";
        }
        catch (Win32Exception)
        {
            return $"no C compiler '{command}'; install one or name it in CC";
        }
    }
}
