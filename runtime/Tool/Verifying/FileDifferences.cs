using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>Finds all in which a file is not what a network's Load takes, where Load itself stops at the first.</summary>
internal static class FileDifferences
{
    /// <param name="file">The file.</param>
    /// <param name="info">The network.</param>
    /// <param name="acceptsOtherDeclaration">Whether another declaration's numbers are welcome.</param>
    public static IEnumerable<Difference> Find(Checkpoint file, NetworkInfo info, bool acceptsOtherDeclaration)
    {
        Dictionary<string, CheckpointTensor> found = file.Tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        return OfMetadata(file.Metadata, info, acceptsOtherDeclaration)
            .Concat(info.Parameters.SelectMany(expected => OfTensor(expected, found.GetValueOrDefault(expected.Name), file)))
            .Concat(file.Tensors.Where(tensor => info.Parameters.All(expected => expected.Name != tensor.Name)).Select(tensor => Extra(tensor, info)));
    }

    /// <summary>What the file says of the declaration that it was saved of.</summary>
    public static IEnumerable<Difference> OfMetadata(IReadOnlyDictionary<string, string> metadata, NetworkInfo info, bool acceptsOtherDeclaration)
    {
        if (metadata.TryGetValue(NetworkMetadata.FormatName, out string? format) && format != NetworkMetadata.Format)
        {
            yield return new Difference(
                DifferenceKind.Format, null, $"format {FileText.Quote(format)}", $"format \"{NetworkMetadata.Format}\"", "Use a later version of Edifice.Gen.");
        }

        string own = info.Fingerprint.ToString("x16", CultureInfo.InvariantCulture);
        if (!acceptsOtherDeclaration
            && metadata.TryGetValue(NetworkMetadata.FingerprintName, out string? fingerprint)
            && !string.Equals(fingerprint, own, StringComparison.OrdinalIgnoreCase))
        {
            string network = metadata.TryGetValue(NetworkMetadata.NetworkName, out string? name) ? $" of {FileText.Quote(name)}" : "";
            yield return new Difference(
                DifferenceKind.Fingerprint, null, $"fingerprint {FileText.Quote(fingerprint)}{network}", $"fingerprint \"{own}\" of {info.Name}",
                "Declare the network as it was (time steps, layers and every option count), or take the numbers for this declaration:"
                + " Load with acceptOtherDeclaration: true, here --accept-other-declaration.");
        }
    }

    private static IEnumerable<Difference> OfTensor(TensorInfo expected, CheckpointTensor? found, Checkpoint file)
    {
        IReadOnlyList<long> shape = NetworkTensors.ShapeOf(expected);
        if (found is null)
        {
            yield return new Difference(
                DifferenceKind.Missing, expected.Name, "nothing", Wording.Shape(shape),
                file.Tensors.Count == 0 ? "The file has no tensors." : "If the file has it under another name, dotnet edifice convert renames it.");
            yield break;
        }

        if (!found.Shape.SequenceEqual(shape))
        {
            bool isTransposed = shape.Count == 2 && found.Shape.SequenceEqual(shape.Reverse());
            yield return new Difference(
                DifferenceKind.Shape, expected.Name, Wording.Shape(found.Shape), Wording.Shape(shape),
                isTransposed ? $"dotnet edifice convert --transpose {expected.Name} turns it round."
                    : "Declare the sizes of the file, or load the file of this network.");
        }

        if (!found.IsReal)
        {
            yield return new Difference(DifferenceKind.Type, expected.Name, found.DataType, TensorTypes.RealNames, "Save it as floating-point numbers.");
        }
        else if (found.FirstNotFinite is >= 0 and int index)
        {
            int count = found.Numbers.Count(number => !float.IsFinite(number));
            yield return new Difference(
                DifferenceKind.NotFinite, expected.Name,
                $"{Wording.Count(count, "number")} not finite, the first {Wording.Number(found.Numbers[index])} at {Place(found, index)}",
                "finite numbers", "A training that diverged leaves such a file: take an earlier one.");
        }
    }

    private static Difference Extra(CheckpointTensor tensor, NetworkInfo info)
    {
        string? block = ParameterTensors.BlockOf(info, tensor.Name);
        string advice = block is null
            ? "Leave it out: dotnet edifice convert --ignore does."
            : $"This looks like a checkpoint of a training: TrainingCheckpoint<{info.Name}>.Read(path).CopyTo(network.Parameters) takes its parameters.";
        return new Difference(DifferenceKind.Extra, tensor.Name, $"{tensor.DataType} {Wording.Shape(tensor.Shape)}", "nothing", advice);
    }

    private static string Place(CheckpointTensor tensor, int index)
        => tensor.Shape.Count == 2 ? Wording.Shape([index / tensor.Shape[1], index % tensor.Shape[1]]) : Wording.Shape([index]);
}
