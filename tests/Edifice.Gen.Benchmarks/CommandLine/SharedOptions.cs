using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Edifice.Benchmarks;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    /// <summary>One or more of some values, which may stand apart or be joined by commas.</summary>
    public static Option<string[]> Choice(string name, string description, string[] values, string[]? chosen = null) => new(name)
    {
        Description = $"{description} One or more of {string.Join(", ", values)}.",
        DefaultValueFactory = _ => chosen ?? values,
        AllowMultipleArgumentsPerToken = true,
        CustomParser = result =>
        {
            string[] given = [.. result.Tokens.SelectMany(token => token.Value.Split(',', System.StringSplitOptions.RemoveEmptyEntries))];
            if (given.FirstOrDefault(value => !values.Contains(value)) is { } unknown)
            {
                result.AddError($"{name} does not know '{unknown}': it takes one or more of {string.Join(", ", values)}.");
            }

            return given;
        },
    };

    /// <summary>A number of at least 1.</summary>
    public static Option<int> Count(string name, string description, int usual)
    {
        Option<int> option = new(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            // What is no number is told by the parser, and has no value to ask for.
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) && value < 1)
            {
                result.AddError($"{name} is {value}, but has to be at least 1.");
            }
        });
        return option;
    }

    /// <summary>Where the rows go besides the console.</summary>
    public static Option<FileInfo?> Json() => new("--json") { Description = "Writes the rows to a file." };
}
