using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>Pairs a file's tensors with a network's by names: the user's map first, then equal names.</summary>
internal static class NamedMapping
{
    /// <exception cref="ToolException">A name of the map is nowhere, or two tensors would be one.</exception>
    public static IReadOnlyList<TensorPair> Of(Checkpoint file, NetworkInfo info, IReadOnlyDictionary<string, string> map)
    {
        OrderedDictionary<string, TensorPair> byOurs = [];
        foreach (TensorPair pair in map.SelectMany(item => Pairs(file, info, item.Key, item.Value)))
        {
            if (!byOurs.TryAdd(pair.To, pair))
            {
                throw ToolException.Unusable(
                    $"--map makes {FileText.Quote(pair.To)} of both {FileText.Quote(byOurs[pair.To].From)} and {FileText.Quote(pair.From)}. Leave one out.");
            }
        }

        HashSet<string> taken = [.. byOurs.Values.Select(pair => pair.From)];
        foreach (string name in info.Parameters.Select(tensor => tensor.Name).Where(name => !taken.Contains(name) && Has(file, name)))
        {
            byOurs.TryAdd(name, new TensorPair(name, name));
        }

        return byOurs.Values;
    }

    private static TensorPair[] Pairs(Checkpoint file, NetworkInfo info, string theirs, string ours)
    {
        if (info.Parameters.Any(tensor => tensor.Name == ours))
        {
            return Has(file, theirs)
                ? [new TensorPair(theirs, ours)]
                : throw Unknown(theirs, file.Path, file.Tensors.Select(tensor => tensor.Name));
        }

        // A layer of theirs becomes a stage of ours, with what both have.
        string[] roles = [.. info.Parameters.Select(tensor => tensor.Name).Where(name => name.StartsWith($"{ours}.", StringComparison.Ordinal)).Select(name => name[(ours.Length + 1)..])];
        if (roles.Length == 0)
        {
            throw Unknown(ours, info.Name, info.Parameters.Select(tensor => tensor.Name));
        }

        // However the library writes it: enc.weight, enc/kernel, enc_weight.
        TensorPair[] pairs =
        [
            .. roles.SelectMany(role => file.Tensors
                .Where(tensor => TensorName.Parse(tensor.Name) is { } name && name.Module == theirs && name.Role == TensorName.Parse($"{ours}.{role}")?.Role)
                .Select(tensor => new TensorPair(tensor.Name, $"{ours}.{role}"))),
        ];
        return pairs.Length > 0 ? pairs : throw Unknown(theirs, file.Path, file.Tensors.Select(tensor => tensor.Name));
    }

    private static bool Has(Checkpoint file, string name) => file.Tensors.Any(tensor => tensor.Name == name);

    private static ToolException Unknown(string name, string where, IEnumerable<string> names)
        => ToolException.Unusable($"--map names {FileText.Quote(name)}, which {where} does not have: neither a tensor nor a layer. It has {FileText.List(names)}.");
}
