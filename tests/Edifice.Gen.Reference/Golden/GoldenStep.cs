using System.Linq;
using System.Text.Json;

namespace Edifice.Reference;

/// <summary>What one training step is given.</summary>
/// <param name="Input">[batch, in].</param>
/// <param name="Labels">[batch].</param>
public sealed record GoldenStep(double[] Input, int[] Labels)
{
    internal static GoldenStep Read(JsonElement step) => new(
        GoldenArray.Read(step.GetProperty("input")),
        [.. step.GetProperty("labels").EnumerateArray().Select(label => label.GetInt32())]);
}
