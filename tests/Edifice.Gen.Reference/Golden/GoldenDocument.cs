using System.IO;
using System.Linq;
using System.Text.Json;

namespace Edifice.Reference;

/// <summary>The document of a file, once its format is known to be ours.</summary>
internal static class GoldenDocument
{
    private const string Format = "edifice-golden/1";

    /// <exception cref="InvalidDataException">It is of another format, or asks for more drawn numbers than can be held.</exception>
    public static GoldenNode Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        GoldenNode root = new(document.RootElement.Clone(), "");
        string format = root["format"].Text;
        if (format != Format)
        {
            throw new InvalidDataException($"format: expected {Format}, found {format}");
        }

        // Written numbers are as many as the file is long; drawn ones cost it nothing, so that many small arrays could fill any memory.
        return Drawn(root.Value) is var drawn && drawn <= GoldenArray.MostNumbers
            ? root
            : throw new InvalidDataException($"the file: {drawn:0} numbers are to be drawn (lcg) in all, expected at most {GoldenArray.MostNumbers}");
    }

    /// <summary>How many numbers the arrays in it draw, whether they are looked at or not.</summary>
    private static double Drawn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Sum(Drawn),
        JsonValueKind.Object => element.EnumerateObject().Sum(field => field.Name == "lcg" ? Extents(element) : Drawn(field.Value)),
        _ => 0,
    };

    /// <summary>The product of what stands in the shape; what is no shape is told where the array is read, by its place.</summary>
    private static double Extents(JsonElement array)
    {
        if (!array.TryGetProperty("shape", out JsonElement shape) || shape.ValueKind != JsonValueKind.Array)
        {
            return 0;
        }

        double product = shape.EnumerateArray().Aggregate(
            1.0, (product, extent) => extent.ValueKind == JsonValueKind.Number && extent.TryGetDouble(out double length) ? product * length : 0);
        return product > 0 && product <= GoldenArray.MostNumbers ? product : 0;
    }
}
