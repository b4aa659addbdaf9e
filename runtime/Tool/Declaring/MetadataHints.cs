using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Edifice.Tool;

/// <summary>What a file's metadata says of the network in words that people use.</summary>
internal static class MetadataHints
{
    private static readonly string[] StepNames = ["num_steps", "num_timesteps", "timesteps", "time_steps", "NumTimesteps"];

    /// <summary>The number of time steps, and the name that it stands under.</summary>
    public static (string Name, int Steps)? TimeSteps(IReadOnlyDictionary<string, string> metadata)
    {
        foreach (string name in StepNames.Where(metadata.ContainsKey))
        {
            if (int.TryParse(metadata[name], NumberStyles.None, CultureInfo.InvariantCulture, out int steps) && steps >= 1)
            {
                return (name, steps);
            }
        }

        return null;
    }

    /// <summary>A number above 0 under one name, such as "tau".</summary>
    public static float? Positive(IReadOnlyDictionary<string, string> metadata, string name)
        => metadata.TryGetValue(name, out string? text)
            && float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float value)
            && float.IsFinite(value) && value > 0
            ? value
            : null;
}
