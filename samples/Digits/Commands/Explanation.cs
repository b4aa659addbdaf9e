using System.CommandLine;

namespace Edifice.Samples.Digits;

/// <summary>What is wrong with arguments, in one sentence.</summary>
internal static class Explanation
{
    public static string Of(ParseResult parsed) => parsed.UnmatchedTokens.Count > 0
        ? $"unknown argument '{parsed.UnmatchedTokens[0]}'{Help(parsed.CommandResult.Command)}"
        : parsed.Errors[0].Message;

    private static string Help(Command command)
        => command is RootCommand ? ". --help lists the options." : $" of {command.Name}. {command.Name} --help lists its options.";
}
