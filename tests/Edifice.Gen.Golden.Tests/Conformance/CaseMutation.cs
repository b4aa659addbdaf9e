using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using CsCheck;
using G = CsCheck.Gen;

namespace Edifice.Golden.Tests;

/// <summary>A recorded case, and one thing that is done to it.</summary>
/// <param name="Golden">The case.</param>
/// <param name="Way">The way down the file: at each step which child, until it is used up or nothing lies deeper.</param>
/// <param name="Change">What happens there.</param>
/// <param name="Cut">Where the text is cut, as a share of it; null where it is left whole.</param>
internal sealed record CaseMutation(string Golden, int[] Way, string Change, double? Cut)
{
    private static readonly string[] Cases =
    [
        "edifice_doc_hard_1-1-1_tau05", "edifice_doc_hard_5-7-3_T1_batch7_thr05", "snntorch_tie_strict_greater", "snntorch_leaky_learn_beta_threshold_delay",
        "spikingjelly_tie_greater_equal", "trajectory_sgdmom10_snntorch_leaky_hard", "trajectory_adam10_edifice_head_smooth",
        "spikingjelly_plif",
    ];

    private static readonly string[] Replacements =
    [
        "null", "true", "\"\"", "\"abc\"", "\"rate\"", "\"lif\"", "0", "-1", "1", "2", "3", "2.5", "1e-300", "1e39", "1e308", "1e999", "4294967296", "99999999999999999999",
        "[]", "{}", "[[1]]", "[1,2]", "{\"shape\":[2],\"data\":[1,2]}", "{\"shape\":[100000,100000],\"lcg\":{\"seed\":1,\"scale\":1,\"shift\":0}}",
        "{\"shape\":[],\"data\":[1]}", "{\"shape\":[-1],\"data\":[]}", "{\"kind\":\"lif\",\"name\":\"lif9\"}",
    ];

    /// <summary>Removed, cut, doubled, negated, or replaced with something else.</summary>
    public static readonly Gen<CaseMutation> Any =
        from golden in G.Int[0, Cases.Length - 1].Select(index => Cases[index])
        from way in G.Int[0, 1000].Array[1, 6]
        from change in G.Frequency(
            (3, G.Const("remove")), (1, G.Const("halve")), (1, G.Const("double")), (1, G.Const("negate")), (6, G.Int[0, Replacements.Length - 1].Select(index => Replacements[index])))
        from isCut in G.Int[0, 19]
        from cut in G.Double[0, 1]
        select new CaseMutation(golden, way, change, isCut == 0 ? cut : null);

    /// <summary>The text of the changed file.</summary>
    public string Text
    {
        get
        {
            string text = CaseFolder.Text(Golden);
            JsonNode root = JsonNode.Parse(text)!;
            if (Cut is { } share)
            {
                return text[..(int)(share * text.Length)];
            }

            Apply(root);
            return root.ToJsonString();
        }
    }

    private void Apply(JsonNode root)
    {
        JsonNode owner = root;
        foreach (int step in Way[..^1])
        {
            JsonNode? child = Children(owner) is { Count: > 0 } children ? children[step % children.Count] : null;
            owner = child is JsonObject or JsonArray && Children(child).Count > 0 ? child : owner;
        }

        if (owner is JsonArray list)
        {
            Apply(list, Way[^1] % list.Count);
        }
        else
        {
            Apply((JsonObject)owner, ((JsonObject)owner).ElementAt(Way[^1] % Children(owner).Count).Key);
        }
    }

    private void Apply(JsonArray list, int index)
    {
        switch (Change)
        {
            case "remove":
                list.RemoveAt(index);
                break;
            case "halve":
                list.RemoveRange(0, (list.Count + 1) / 2);
                break;
            case "double":
                list.Add(list[index]?.DeepClone());
                break;
            default:
                list[index] = Changed(list[index]);
                break;
        }
    }

    private void Apply(JsonObject fields, string name)
    {
        switch (Change)
        {
            case "remove" or "halve":
                fields.Remove(name);
                break;
            case "double":
                fields[name + "2"] = fields[name]?.DeepClone();
                break;
            default:
                fields[name] = Changed(fields[name]);
                break;
        }
    }

    private JsonNode? Changed(JsonNode? value) => Change != "negate" ? JsonNode.Parse(Change)
        : value is JsonValue number && number.TryGetValue(out double given) ? JsonValue.Create(-given)
        : value?.DeepClone();

    private static List<JsonNode?> Children(JsonNode? owner) => owner switch
    {
        JsonArray list => [.. list],
        JsonObject fields => [.. fields.Select(field => field.Value)],
        _ => [],
    };

    /// <inheritdoc/>
    public override string ToString() => $"{Golden}: {(Cut is { } share ? $"cut at {share}" : $"{Change} at {string.Join("/", Way)}")}";
}
