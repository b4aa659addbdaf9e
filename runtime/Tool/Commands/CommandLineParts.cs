using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Edifice.Tool;

/// <summary>Arguments and options whose text means the same in every culture and whose errors say what was expected.</summary>
internal static class CommandLineParts
{
    public static Argument<string> FileName(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = argument => NameIn(argument, name),
    };

    public static Option<string?> Text(string name, string valueName, string description, bool isRequired = false) => new(name)
    {
        HelpName = valueName,
        Description = description,
        Required = isRequired,
        CustomParser = argument => NameIn(argument, name),
    };

    /// <summary>An option that may stand there several times, one value each.</summary>
    public static Option<string[]> Many(string name, string valueName, string description) => new(name)
    {
        HelpName = valueName,
        Description = description,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public static Option<int?> Steps(string name, string description) => new(name)
    {
        HelpName = "N",
        Description = description,
        CustomParser = argument => int.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= 1
            ? value
            : Reject<int?>(argument, $"{name} is '{argument.Tokens[0].Value}', expected a whole number from 1 on."),
    };

    public static Option<float?> Positive(string name, string description) => new(name)
    {
        HelpName = "X",
        Description = description,
        CustomParser = argument =>
        {
            bool isRead = float.TryParse(argument.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out float value);
            return isRead && float.IsFinite(value) && value > 0
                ? value
                : Reject<float?>(argument, $"{name} is '{argument.Tokens[0].Value}', expected a number above 0, such as 0.5.");
        },
    };

    /// <param name="name">The option.</param>
    /// <param name="description">What it decides.</param>
    /// <param name="choices">Words and what they mean.</param>
    public static Option<T?> Word<T>(string name, string description, params (string Word, T Value)[] choices)
        where T : struct
    {
        string[] words = Array.ConvertAll(choices, choice => choice.Word);
        return new Option<T?>(name)
        {
            HelpName = string.Join('|', words),
            Description = description,
            CustomParser = argument =>
            {
                int found = Array.IndexOf(words, argument.Tokens[0].Value);
                return found >= 0
                    ? choices[found].Value
                    : Reject<T?>(argument, $"{name} is '{argument.Tokens[0].Value}', expected {string.Join(", ", words.AsSpan(0, words.Length - 1)!)} or {words[^1]}.");
            },
        };
    }

    private static string NameIn(ArgumentResult argument, string name)
    {
        string text = argument.Tokens[0].Value;
        return text.Length > 0 && !text.Contains('\0', StringComparison.Ordinal)
            ? text
            : Reject<string>(argument, $"{name} is {(text.Length == 0 ? "empty" : "no name")}, expected a name.")!;
    }

    private static T? Reject<T>(ArgumentResult argument, string message)
    {
        argument.AddError(message);
        return default;
    }
}
