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
    public static Option<int?> WholeNumber(string name, string valueName, string description, int atLeast, int otherwise) => new(name)
    {
        HelpName = valueName,
        Description = $"{description} [default: {Plain(otherwise)}]",
        CustomParser = argument =>
        {
            string text = Text(argument);
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= atLeast
                ? value
                : Reject<int?>(argument, $"{name} is '{text}', expected a whole number from {Plain(atLeast)} to {Plain(int.MaxValue)}.");
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

    public static Option<string?> DirectoryName(string name, string valueName, string description) => new(name)
    {
        HelpName = valueName,
        Description = description,
        CustomParser = argument =>
        {
            string text = Text(argument);
            return text.Length > 0 ? text : Reject<string>(argument, $"{name} is empty, expected the name of a directory.");
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
