using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Edifice.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Edifice.Generator.Parsing;

/// <summary>Reads the manifests that the build task wrote: a word and its value per line.</summary>
internal static class ManifestText
{
    private const string Head = "edifice-weights 1";

    public static bool IsManifest(AdditionalText file) => file.Path.EndsWith(WeightsManifest.Extension, StringComparison.OrdinalIgnoreCase);

    public static WeightsManifest Read(AdditionalText file, CancellationToken cancel)
    {
        string name = Path.GetFileName(file.Path);
        name = name.Substring(0, name.Length - WeightsManifest.Extension.Length);
        return file.GetText(cancel) is { } text ? Read(name, text) : WeightsManifest.Broken(name, name, "its manifest can not be read");
    }

    private static WeightsManifest Read(string name, SourceText text)
    {
        Dictionary<string, string> values = [];
        List<(string Name, IReadOnlyList<int> Shape)> tensors = [];
        HashSet<string> names = [];
        int number = 0;
        foreach (string line in text.Lines.Select(line => line.ToString()).Where(line => line.Length > 0))
        {
            number++;
            bool isRead = number == 1 ? line == Head : Take(line, values, tensors) && (tensors.Count == names.Count || names.Add(tensors[tensors.Count - 1].Name));
            if (!isRead || tensors.Count > BakedLayout.MostTensors)
            {
                return WeightsManifest.Broken(name, name, FormattableText.Of($"line {number} of its manifest is '{Shortened(line)}', which this version of the generator does not write"));
            }
        }

        string source = values.TryGetValue("source", out string? found) ? found : name;
        if (values.TryGetValue("error", out string? fault))
        {
            return WeightsManifest.Broken(name, source, fault);
        }

        if (tensors.Count == 0)
        {
            return WeightsManifest.Broken(name, source, "its manifest names no tensor");
        }

        string rule = values.TryGetValue("layout", out string? said) ? said : "none";
        if (rule != BakedLayout.Version.ToString(CultureInfo.InvariantCulture))
        {
            return WeightsManifest.Broken(name, source, FormattableText.Of($"it was laid out by rule {Shortened(rule)}, and this version of the generator knows rule {BakedLayout.Version}"));
        }

        return BakedLayout.Of(tensors) is { } baked
            ? new WeightsManifest(name, source, Of(values, "network"), Of(values, "fingerprint"), [.. baked], null)
            : WeightsManifest.Broken(name, source, "its tensors take more than the 256 MB of a resource");
    }

    private static bool Take(string line, Dictionary<string, string> values, List<(string Name, IReadOnlyList<int> Shape)> tensors)
    {
        int space = line.IndexOf(' ');
        if (space <= 0 || space == line.Length - 1)
        {
            return false;
        }

        string word = line.Substring(0, space);
        string value = line.Substring(space + 1);
        if (word != "tensor")
        {
            bool isNew = !values.ContainsKey(word);
            values[word] = value;
            return isNew;
        }

        // tensor 256x784 hidden1.weight
        string[] parts = value.Split([' '], 2);
        int[] sizes = [.. parts[0].Split('x').Select(size => int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out int read) ? read : 0)];
        if (parts.Length != 2 || parts[1].Length == 0 || sizes.Length is not (1 or 2) || sizes.Any(size => size <= 0))
        {
            return false;
        }

        tensors.Add((parts[1], sizes));
        return true;
    }

    private static string Of(Dictionary<string, string> values, string word) => values.TryGetValue(word, out string? value) ? value : "";

    private static string Shortened(string text) => text.Length <= 60 ? text : text.Substring(0, 60) + "…";
}
