using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;

namespace Edifice.Samples.Digits;

/// <summary>A recipe as text beside the weights: an entry for every option that differs from its default, spelled as on the command line.</summary>
internal static class RecipeText
{
    private const string Prefix = "digits.";

    public static IEnumerable<KeyValuePair<string, string>> Of(Recipe recipe) => All(recipe)
        .Except(All(Recipe.Default))
        .Select(option => KeyValuePair.Create(Prefix + option.Key, option.Value));

    /// <summary>The recipe of a file; what the file does not say has its default.</summary>
    /// <exception cref="DataException">The file cannot be read, or an entry is no such option.</exception>
    public static Recipe Read(string path)
    {
        string[] arguments =
        [
            .. Files.Reading(path, () => TensorFile.Read(path)).Metadata
                .Where(entry => entry.Key.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(entry => $"--{entry.Key[Prefix.Length..]}={entry.Value}"),
        ];
        RecipeOptions options = new();
        Command command = new("recipe");
        options.AddTo(command);
        ParseResult parsed = command.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return Problem(parsed) is { } problem
            ? throw new DataException(path, $"its recipe cannot be read: {problem}")
            : options.Read(parsed);
    }

    private static string? Problem(ParseResult parsed)
        => parsed.UnmatchedTokens.Count > 0 ? $"unknown argument '{parsed.UnmatchedTokens[0]}'."
            : parsed.Errors.Count > 0 ? parsed.Errors[0].Message : null;

    private static IEnumerable<KeyValuePair<string, string>> All(Recipe recipe)
    {
        yield return new("epochs", Text(recipe.Epochs));
        yield return new("batch-size", Text(recipe.BatchSize));
        yield return new("learning-rate", Text(recipe.LearningRate));
        yield return new("seed", Text(recipe.Seed));
        yield return new("coding", recipe.Coding == Coding.Rates ? "rates" : "spikes");
        yield return new("input", recipe.Input == InputCode.Latency ? "latency" : "pixels");
        yield return new("augment", recipe.Augment ? "true" : "false");
        yield return new("held-out", Text(recipe.HeldOut));
        yield return new("weight-scale", Text(recipe.WeightScale));
        if (recipe.DataDirectory is not null)
            yield return new("data", recipe.DataDirectory);
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
