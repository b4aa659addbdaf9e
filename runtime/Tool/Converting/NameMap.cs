using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>Which name of a file is which of the network, as the user says it: of tensors, or of layers with all their tensors.</summary>
internal static class NameMap
{
    /// <summary>Reads pairs "theirs=ours", and files of pairs.</summary>
    /// <param name="texts">Each a pair, or the name of a JSON file.</param>
    /// <exception cref="ToolException">A text is neither, or gives a name twice.</exception>
    public static IReadOnlyDictionary<string, string> Read(IReadOnlyList<string> texts)
    {
        OrderedDictionary<string, string> map = [];
        foreach (string text in texts)
        {
            int equals = text.IndexOf('=', StringComparison.Ordinal);
            foreach ((string theirs, string ours) in equals < 0 ? ReadFile(text) : [KeyValuePair.Create(text[..equals], text[(equals + 1)..])])
            {
                if (theirs.Length == 0 || ours.Length == 0)
                {
                    throw ToolException.Unusable($"--map {FileText.Quote(text)} leaves a name empty, expected theirs=ours, such as fc1.weight=hidden1.weight.");
                }

                if (!map.TryAdd(theirs, ours))
                {
                    throw ToolException.Unusable(
                        $"--map gives {FileText.Quote(theirs)} twice: as {FileText.Quote(map[theirs])} and as {FileText.Quote(ours)}. Leave one out.");
                }
            }
        }

        return map;
    }

    private static List<KeyValuePair<string, string>> ReadFile(string path)
    {
        if (!File.Exists(path))
        {
            throw ToolException.Unusable($"--map {FileText.Quote(path)} is no pair theirs=ours, and no file has that name.");
        }

        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read);
            using JsonDocument document = JsonDocument.Parse(stream);
            return Pairs(document.RootElement, path);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // The second one is what strings that are no UTF-8 give.
            throw ToolException.Unusable($"--map {path} is no JSON: {FileText.Explain(problem)}", problem);
        }
    }

    private static List<KeyValuePair<string, string>> Pairs(JsonElement root, string path)
    {
        const string Expected = "expected an object of strings such as { \"fc1.weight\": \"hidden1.weight\" }";
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw ToolException.Unusable($"--map {path} holds {root.ValueKind}, {Expected}.");
        }

        List<KeyValuePair<string, string>> pairs = [];
        foreach (JsonProperty property in root.EnumerateObject())
        {
            pairs.Add(property.Value.ValueKind == JsonValueKind.String
                ? KeyValuePair.Create(property.Name, property.Value.GetString()!)
                : throw ToolException.Unusable($"--map {path}: {FileText.Quote(property.Name)} is {property.Value.ValueKind}, {Expected}."));
        }

        return pairs;
    }
}
