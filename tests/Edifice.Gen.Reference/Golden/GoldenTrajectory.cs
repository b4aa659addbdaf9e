using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Edifice.Reference;

/// <summary>A recorded training: some steps of an optimizer on the cross entropy of the network's output.</summary>
/// <param name="Name">The name of the recording.</param>
/// <param name="Network">The network as it was before the first step.</param>
/// <param name="Optimizer">Its kind and its settings.</param>
/// <param name="Steps">What each step trained on.</param>
/// <param name="LossPerStep">The loss of each step, taken before its update.</param>
/// <param name="FinalParameters">The parameters after the last step, by name.</param>
public sealed record GoldenTrajectory(
    string Name,
    GoldenNetwork Network,
    GoldenOptimizer Optimizer,
    IReadOnlyList<GoldenStep> Steps,
    double[] LossPerStep,
    IReadOnlyDictionary<string, double[]> FinalParameters)
{
    /// <summary>Reads a file.</summary>
    public static GoldenTrajectory Load(string path) => Parse(File.ReadAllText(path));

    /// <summary>Reads the text of a file.</summary>
    public static GoldenTrajectory Parse(string json)
    {
        using JsonDocument document = GoldenDocument.Parse(json);
        JsonElement root = document.RootElement.Clone();
        JsonElement expected = root.GetProperty("expected");
        return new GoldenTrajectory(
            root.GetProperty("name").GetString()!,
            GoldenNetwork.Read(root),
            GoldenOptimizer.Read(root.GetProperty("optimizer")),
            [.. root.GetProperty("steps").EnumerateArray().Select(GoldenStep.Read)],
            [.. expected.GetProperty("lossPerStep").EnumerateArray().Select(loss => loss.GetDouble())],
            GoldenNetwork.ReadArrays(expected.GetProperty("finalParams")));
    }
}
