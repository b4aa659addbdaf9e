using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;

namespace Edifice.Tool;

/// <summary>The whole command behind its streams, so that a test can run it without a process.</summary>
internal static class EdificeCommand
{
    /// <summary>Parses the arguments and runs what they ask for.</summary>
    /// <param name="args">As the shell gives them.</param>
    /// <param name="output">Takes the result; with --json that alone, and errors too.</param>
    /// <param name="error">Takes what is wrong.</param>
    /// <param name="isTerminal">Whether a person looks at the output: only then are lines as narrow as their window.</param>
    /// <returns>The exit code of the process.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error, bool isTerminal)
    {
        // What can not be parsed says nothing of its options: the word itself decides how the error is written.
        Answer answer = new(output, error, isTerminal, isJson: args.Contains(JsonOption.Name));
        try
        {
            return Invoke(args, answer, output, error);
        }
        catch (ToolException problem)
        {
            answer.Write(problem);
            return problem.ExitCode;
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            answer.Write(ToolException.Unusable(problem.Message, problem));
            return ExitCode.Unusable;
        }
        catch (OutOfMemoryException problem)
        {
            answer.Write(ToolException.Unusable("A file is larger than the memory that is there.", problem));
            return ExitCode.Unusable;
        }
    }

    private static int Invoke(string[] args, Answer answer, TextWriter output, TextWriter error)
    {
        RootCommand root = new("Looks at files and compiled networks of Edifice.Gen. Exit codes: 0 all is well, 1 it does not fit, 2 it can not be read.")
        {
            new InspectCommand(answer),
            new VerifyCommand(answer),
            new DeclareCommand(answer),
            new ConvertCommand(answer),
        };

        // A response file would let an argument such as @name read any file; nobody needs that here.
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (Problem(parsed) is { } problem)
        {
            throw ToolException.Unusable(problem);
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static string? Problem(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens.Count == 0 && parsed.Errors.Count == 0)
        {
            return null;
        }

        Command command = parsed.CommandResult.Command;
        string help = command is RootCommand ? "--help lists the commands." : $"{command.Name} --help lists its arguments.";
        string problem = parsed.UnmatchedTokens.Count > 0 ? $"Unknown argument '{parsed.UnmatchedTokens[0]}'." : parsed.Errors[0].Message;
        return $"{problem} {help}";
    }
}
