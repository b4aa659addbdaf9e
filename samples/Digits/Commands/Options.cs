using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Edifice.Samples.Digits;

/// <summary>Options whose text means the same in every culture and whose errors say what was expected.</summary>
/// <remarks>
/// An option that was not given is null. Its default stands in the description, because System.CommandLine would
/// print it in the user's culture.
/// </remarks>
internal static class Options
{
    /// <param name="otherwise">The default; null where the machine decides.</param>
    public static Option<int?> WholeNumber(
        string name, string valueName, string description, int atLeast, int atMost = int.MaxValue, int? otherwise = null) => new(name)
    {
        HelpName = valueName,
        Description = $"{description} [default: {(otherwise is { } known ? Plain(known) : "one for each processor")}]",
        CustomParser = argument =>
        {
            string text = Text(argument);
            bool read = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value);
            return read && value >= atLeast && value <= atMost
                ? value
                : Reject<int?>(argument, $"{name} is '{text}', expected a whole number from {Plain(atLeast)} to {Plain(atMost)}.");
        },
    };

    public static Option<float?> PositiveNumber(string name, string valueName, string description, float otherwise) => new(name)
    {
        HelpName = valueName,
        Description = $"{description} [default: {Plain(otherwise)}]",
        CustomParser = argument =>
        {
            string text = Text(argument);
            bool read = float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float value);
            return read && float.IsFinite(value) && value > 0
                ? value
                : Reject<float?>(argument, $"{name} is '{text}', expected a number above 0, such as {Plain(otherwise)}.");
        },
    };

    public static Option<float?> Share(string name, string valueName, string description) => new(name)
    {
        HelpName = valueName,
        Description = $"{description} [default: none]",
        CustomParser = argument =>
        {
            string text = Text(argument);
            bool read = float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float value);
            return read && value is >= 0 and < 1
                ? value
                : Reject<float?>(argument, $"{name} is '{text}', expected a share from 0 to below 1, such as 0.1.");
        },
    };

    /// <param name="choices">Words and what they mean; the first is the default.</param>
    public static Option<T?> Word<T>(string name, string description, params (string Word, T Value)[] choices)
        where T : struct
    {
        string[] words = Array.ConvertAll(choices, choice => choice.Word);
        return new Option<T?>(name)
        {
            HelpName = string.Join('|', words),
            Description = $"{description} [default: {words[0]}]",
            CustomParser = argument =>
            {
                string text = Text(argument);
                int found = Array.IndexOf(words, text);
                return found >= 0
                    ? choices[found].Value
                    : Reject<T?>(argument, $"{name} is '{text}', expected {string.Join(" or ", words)}.");
            },
        };
    }

    public static Option<string?> DirectoryName(string name, string valueName, string description)
        => Name(name, valueName, description, "directory");

    public static Option<string?> FileName(string name, string valueName, string description, string otherwise)
        => Name(name, valueName, $"{description} [default: {otherwise}]", "file");

    private static Option<string?> Name(string name, string valueName, string description, string what) => new(name)
    {
        HelpName = valueName,
        Description = description,
        CustomParser = argument =>
        {
            string text = Text(argument);
            return text.Length > 0 && !text.Contains('\0')
                ? text
                : Reject<string>(argument, $"{name} is {(text.Length == 0 ? "empty" : "no name")}, expected the name of a {what}.");
        },
    };

    private static string Text(ArgumentResult argument) => argument.Tokens[0].Value;

    private static string Plain(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private static T? Reject<T>(ArgumentResult argument, string message)
    {
        argument.AddError(message);
        return default;
    }
}
