using System.Collections.Generic;
using System.Linq;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>Makes a network's file of a checkpoint.</summary>
/// <param name="File">What is to be written.</param>
/// <param name="Pairs">Where its tensors come from, in the order of the network.</param>
/// <param name="IsByOrder">Whether shapes paired them, not names.</param>
/// <param name="Unused">Tensors of the checkpoint that say nothing but what the declaration says.</param>
internal sealed record Conversion(TensorFile File, IReadOnlyList<TensorPair> Pairs, bool IsByOrder, IReadOnlyList<string> Unused)
{
    /// <exception cref="ToolException">The checkpoint does not have what the network takes, or has more.</exception>
    public static Conversion Of(Checkpoint file, NetworkInfo info, IReadOnlyDictionary<string, string> map, NamePatterns transposed)
    {
        IReadOnlyList<TensorPair> pairs = NamedMapping.Of(file, info, map);
        bool isByOrder = map.Count == 0 && pairs.Count < info.Parameters.Count;
        pairs = isByOrder ? OrderedMapping.Of(file, info, transposed) : pairs;
        RequireAll(file, info, pairs);
        IReadOnlyList<string> problems = LeftOver.Problems(file, info, pairs, transposed);
        if (problems.Count > 0)
        {
            throw ToolException.DoesNotFit(
                $"{file.Path} holds what {info.Name} has no place for. Mend the declaration, or leave tensors out with --ignore NAME.", problems);
        }

        Dictionary<string, CheckpointTensor> found = file.Tensors.ToDictionary(tensor => tensor.Name);
        Dictionary<string, string> sources = pairs.ToDictionary(pair => pair.To, pair => pair.From);
        StoredTensor[] tensors = [.. info.Parameters.Select(tensor => Converted(tensor, found[sources[tensor.Name]]))];
        return new Conversion(
            new TensorFile(tensors, NetworkMetadata.Of(info, NetworkMetadata.Others(file.Metadata))),
            [.. info.Parameters.Select(tensor => new TensorPair(sources[tensor.Name], tensor.Name))],
            isByOrder,
            [.. file.Tensors.Select(tensor => tensor.Name).Except(pairs.Select(pair => pair.From))]);

        StoredTensor Converted(TensorInfo ours, CheckpointTensor theirs) => ConvertedTensor.Of(theirs, ours, transposed.Match(theirs.Name));
    }

    private static void RequireAll(Checkpoint file, NetworkInfo info, IReadOnlyList<TensorPair> pairs)
    {
        (string Name, IReadOnlyList<long> Shape)[] missing = [.. NetworkTensors.Of(info).Where(tensor => pairs.All(pair => pair.To != tensor.Name))];
        if (missing.Length > 0)
        {
            HashSet<string> used = [.. pairs.Select(pair => pair.From)];
            throw ToolException.DoesNotFit(
                $"{file.Path} lacks tensors of {info.Name}, or has them under names that say nothing. Give --map theirs=ours for each.",
                [
                    .. missing.Select(tensor => $"missing: {tensor.Name} {Wording.Shape(tensor.Shape)}"),
                    .. file.Tensors.Where(tensor => !used.Contains(tensor.Name)).Select(tensor => $"not used: {FileText.Show(tensor.Name)} {Wording.Shape(tensor.Shape)}"),
                ]);
        }
    }
}
