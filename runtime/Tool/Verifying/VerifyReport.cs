using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>How a file and a network belong together.</summary>
/// <param name="File">The file.</param>
/// <param name="Assembly">The assembly.</param>
/// <param name="Network">The network's full name.</param>
/// <param name="Fits">Whether the network loads the file.</param>
/// <param name="Fitting">The tensors that are as the network takes them.</param>
/// <param name="Differences">Everything else.</param>
/// <param name="NamesDeclaration">Whether the file says which declaration it was saved of; one from elsewhere does not.</param>
internal sealed record VerifyReport(
    string File, string Assembly, string Network, bool Fits,
    IReadOnlyList<string> Fitting, IReadOnlyList<Difference> Differences, bool NamesDeclaration) : Report("verify")
{
    [JsonIgnore]
    public override int ExitCode => Fits ? Tool.ExitCode.Ok : Tool.ExitCode.DoesNotFit;

    public static VerifyReport Of(Checkpoint file, string assembly, DeclaredNetwork network, bool acceptsOtherDeclaration)
    {
        Difference[] differences = [.. FileDifferences.Find(file, network.Info, acceptsOtherDeclaration)];
        string[] fitting = [.. network.Info.Parameters.Select(tensor => tensor.Name).Where(name => differences.All(difference => difference.Tensor != name))];
        return new VerifyReport(
            file.Path, assembly, network.FullName, differences.Length == 0, fitting, differences, file.Metadata.ContainsKey(NetworkMetadata.FingerprintName));
    }

    public override void Write(TextPage page)
    {
        string counts = $"{Wording.Count(Fitting.Count, "tensor")} as expected, {Wording.Count(Differences.Count, "difference")}";
        page.Line($"{File} {(Fits ? "fits" : "does not fit")} {Network} of {Assembly}: {counts}");
        if (!NamesDeclaration)
        {
            page.Line("The file names no declaration: τ, θ and the other options that it was trained with are not known, and were not compared.");
        }

        if (Fitting.Count > 0)
        {
            page.Line($"As expected: {string.Join(", ", Fitting)}");
        }

        if (Differences.Count > 0)
        {
            page.Line();
            page.Table(
                ["difference", "tensor", "in the file", "in the network", "what to do"],
                Differences.Select(Cells));
        }
    }

    private static IReadOnlyList<string> Cells(Difference difference)
        => [Word(difference.Kind), difference.Tensor is null ? "" : FileText.Show(difference.Tensor), difference.Found, difference.Expected, difference.Advice];

    private static string Word(DifferenceKind kind) => kind == DifferenceKind.NotFinite ? "not finite" : kind.ToString().ToLowerInvariant();
}
