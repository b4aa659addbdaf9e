using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Edifice;

/// <summary>Everything that a training's bits depend on besides the data, in words: a checkpoint keeps it, and a resumption compares it.</summary>
internal static class TrainerSettings
{
    public const string KeepsBest = "keeps best";
    public const string Yes = "yes";

    public static OrderedDictionary<string, string> Of(TrainerOptions options, string optimizer, float learningRate, string loss, int window)
    {
        string penalties = string.Join("; ", options.Penalties.Select(penalty => penalty.Description));
        return new()
        {
            ["epochs"] = Text(options.Epochs),
            ["batch size"] = Text(options.BatchSize),
            ["accumulated batches"] = Text(options.AccumulatedBatches),
            ["seed"] = Text(options.Seed),
            ["shuffled"] = options.IsShuffled ? Yes : "no",
            ["gradient norm limit"] = Text(options.MaxGradientNorm),
            ["schedule"] = options.Schedule.Description,
            ["patience"] = options.Patience is { } patience ? Text(patience) : "none",
            [KeepsBest] = options.KeepsBest ? Yes : "no",
            ["augmentation"] = options.Augmentation?.Description ?? "none",
            ["encoder"] = options.Encoder?.Description ?? "none",
            ["penalties"] = penalties.Length == 0 ? "none" : penalties,
            ["optimiser"] = optimizer,
            ["learning rate"] = Text(learningRate),
            ["loss"] = loss,
            ["window"] = window == 0 ? "none" : Text(window),
        };
    }

    /// <summary>What differs, such as "batch size: 32 then, 64 now"; empty where nothing does.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyDictionary<string, string> then, IReadOnlyDictionary<string, string> now)
        => [.. now.Keys.Union(then.Keys)
            .Where(name => then.GetValueOrDefault(name) != now.GetValueOrDefault(name))
            .Select(name => $"{name}: {then.GetValueOrDefault(name) ?? "unknown"} then, {now.GetValueOrDefault(name) ?? "unknown"} now")];

    private static string Text<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);
}
