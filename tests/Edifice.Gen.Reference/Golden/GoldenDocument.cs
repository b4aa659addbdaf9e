using System.IO;
using System.Text.Json;

namespace Edifice.Reference;

/// <summary>The document of a file, once its format is known to be ours.</summary>
internal static class GoldenDocument
{
    private const string Format = "edifice-golden/1";

    public static JsonDocument Parse(string json)
    {
        JsonDocument document = JsonDocument.Parse(json);
        string? format = document.RootElement.TryGetProperty("format", out JsonElement value) ? value.GetString() : null;
        return format == Format ? document : throw new InvalidDataException($"The format is {format ?? "not given"}, not {Format}.");
    }
}
