using System;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Edifice.Golden.Tests;

/// <summary>Changes to the text of a case.</summary>
internal static class CaseText
{
    /// <summary>The text with one thing replaced, or removed where <paramref name="json"/> is null.</summary>
    /// <param name="text">The text of a file.</param>
    /// <param name="place">The way to the thing: names and indices with slashes between them.</param>
    /// <param name="json">What takes its place.</param>
    public static string Replace(string text, string place, string? json)
    {
        JsonNode root = JsonNode.Parse(text)!;
        string[] steps = place.Split('/');
        JsonNode owner = root;
        foreach (string step in steps[..^1])
        {
            owner = (owner is JsonArray list ? list[Index(step)] : owner[step]) ?? throw new ArgumentException($"There is no {step} of {place}.", nameof(place));
        }

        switch (owner)
        {
            case JsonArray list when json is null:
                list.RemoveAt(Index(steps[^1]));
                break;
            case JsonArray list:
                list[Index(steps[^1])] = JsonNode.Parse(json);
                break;
            case var fields when json is null:
                Assert(((JsonObject)fields).Remove(steps[^1]), place);
                break;
            default:
                owner[steps[^1]] = JsonNode.Parse(json);
                break;
        }

        return root.ToJsonString();
    }

    private static int Index(string step) => int.Parse(step, CultureInfo.InvariantCulture);

    private static void Assert(bool isThere, string place)
    {
        if (!isThere)
        {
            throw new ArgumentException($"There is no {place} to remove.", nameof(place));
        }
    }
}
