using System.CommandLine;
using System.IO;

namespace Edifice.Conformance;

/// <summary>The command line: <c>DIR [--allow-unsupported FILE]</c>.</summary>
internal static class ConformanceCommand
{
    /// <summary>Everything passed; what is unsupported was allowed to be.</summary>
    public const int Success = 0;

    /// <summary>Something failed, or nothing was there to run.</summary>
    public const int Failure = 1;

    /// <summary>Runs what the arguments ask for.</summary>
    /// <returns>The exit code.</returns>
    public static int Invoke(string[] args, TextWriter output, TextWriter error)
    {
        Argument<string> folder = new("DIR") { Description = "Folder of cases: every *.json in it is run." };
        Option<string?> allowed = new("--allow-unsupported")
        {
            Description = "File that names, one per line, the cases that may be UNSUPPORTED.",
            HelpName = "FILE",
        };
        RootCommand root = new("Holds generated networks against recorded cases, through the declaration language and the public API.") { folder, allowed };
        root.SetAction(parsed => ConformanceReport.Run(parsed.GetValue(folder)!, parsed.GetValue(allowed), output, error));

        // A response file would let an argument such as @name read any file; nobody needs that here.
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            error.WriteLine($"error: {parsed.Errors[0].Message}");
            return Failure;
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null,
        });
    }
}
