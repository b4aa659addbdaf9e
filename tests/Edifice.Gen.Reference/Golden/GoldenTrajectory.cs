using System.Collections.Generic;
using System.IO;
using System.Linq;

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
    IReadOnlyDictionary<string, GoldenTensor> FinalParameters)
{
    /// <summary>Reads a file.</summary>
    public static GoldenTrajectory Load(string path) => Parse(File.ReadAllText(path));

    /// <summary>Reads the text of a file.</summary>
    public static GoldenTrajectory Parse(string json) => Read(GoldenDocument.Parse(json));

    internal static GoldenTrajectory Read(GoldenNode root)
    {
        (int timeSteps, int batch) = (root["T"].Count, root["batch"].Count);
        GoldenStep[] steps = [.. root["steps"].Items.Select(step => GoldenStep.Read(step, timeSteps, batch))];
        GoldenInput first = steps.Length > 0 ? steps[0].Input : throw root["steps"].Unlike("at least one step");
        foreach (GoldenStep step in steps)
        {
            step.Input.Tensor.RequireShape(first.Tensor.Shape);
        }

        GoldenNode expected = root["expected"];
        return new GoldenTrajectory(
            root["name"].Text,
            GoldenNetwork.Read(root, steps.All(step => step.Input.Rule == first.Rule) ? first.Rule : InputRule.PerStep, first.Size),
            GoldenOptimizer.Read(root["optimizer"]),
            steps,
            [.. expected["lossPerStep"].Items.Select(loss => loss.Number)],
            GoldenNetwork.ReadTensors(expected["finalParams"]));
    }

    /// <summary>There is a loss for every step, and every parameter is there at the end.</summary>
    /// <exception cref="InvalidDataException">Something is missing, too much, or of another shape.</exception>
    /// <exception cref="GoldenUnsupportedException">The output has no single row for each label.</exception>
    internal void RequireShapes(GoldenDeclaration declaration)
    {
        if (declaration.IsPerStep)
        {
            throw new GoldenUnsupportedException("training on the cross entropy of an output per step");
        }

        if (LossPerStep.Length != Steps.Count)
        {
            throw new InvalidDataException($"expected.lossPerStep: {LossPerStep.Length} losses for {Steps.Count} steps");
        }

        foreach ((string name, GoldenTensor parameter) in Network.Parameters)
        {
            GoldenTensor final = FinalParameters.TryGetValue(name, out GoldenTensor? found) ? found : throw new InvalidDataException($"expected.finalParams.{name}: missing");
            final.RequireShape(parameter.Shape);
        }

        if (FinalParameters.Keys.FirstOrDefault(name => !Network.Parameters.ContainsKey(name)) is { } unknown)
        {
            throw new InvalidDataException($"expected.finalParams.{unknown}: params has no {unknown}");
        }
    }
}
