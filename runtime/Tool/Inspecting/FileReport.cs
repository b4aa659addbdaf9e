using System.Collections.Generic;
using System.Linq;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>What stands in a file of tensors.</summary>
internal sealed record FileReport(
    string File, string Format, long Bytes, string? Network, string? Fingerprint,
    IReadOnlyDictionary<string, string> Metadata, IReadOnlyList<TensorReport> Tensors) : Report("inspect")
{
    public static FileReport Of(Checkpoint checkpoint, long bytes) => new(
        checkpoint.Path,
        checkpoint.Format,
        bytes,
        checkpoint.Metadata.GetValueOrDefault(NetworkMetadata.NetworkName),
        checkpoint.Metadata.GetValueOrDefault(NetworkMetadata.FingerprintName),
        checkpoint.Metadata,
        [.. checkpoint.Tensors.Select(TensorReport.Of)]);

    public override void Write(TextPage page)
    {
        string counts = $"{Wording.Count(Tensors.Count, "tensor")}, {Wording.Count(Tensors.Sum(tensor => tensor.Numbers), "number")}";
        page.Line($"{File}: {Format}, {Wording.Count(Bytes, "byte")}, {counts}");
        if (Network is not null || Fingerprint is not null)
        {
            string network = Network is null ? "a network without a name" : FileText.Show(Network);
            page.Line($"saved of {network}, fingerprint {(Fingerprint is null ? "none" : FileText.Show(Fingerprint))}");
        }

        page.Line();
        page.Table(["tensor", "type", "shape", ">bytes", ">smallest", ">largest", ">not finite"], Tensors.Select(tensor => tensor.Cells));
        if (Metadata.Count > 0)
        {
            page.Line();
            page.Table(["metadata", "text"], Metadata.Select(item => (IReadOnlyList<string>)[FileText.Show(item.Key), FileText.Show(item.Value)]));
        }
    }
}
