using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Edifice.Reference;

/// <summary>A loss: what it is taken of, its value, and its gradients.</summary>
/// <param name="Name">The name in the file.</param>
/// <param name="Kind">cross_entropy, mse, …</param>
/// <param name="Labels">[batch], for the losses that take labels.</param>
/// <param name="Target">The shape of the output, for the losses that take a target.</param>
/// <param name="CorrectRate">For mse_count: the share of steps in which the right neuron should fire.</param>
/// <param name="IncorrectRate">The share for the others.</param>
/// <param name="Value">The expected value.</param>
/// <param name="Gradients">By parameter name and <c>input</c>; what is missing has no gradient path.</param>
public sealed record GoldenLoss(
    string Name,
    string Kind,
    int[]? Labels,
    GoldenTensor? Target,
    double CorrectRate,
    double IncorrectRate,
    double Value,
    IReadOnlyDictionary<string, GoldenGradient> Gradients)
{
    /// <summary>Whether it is taken of the output layer's spikes in every step, [T, batch, n], and not of the output.</summary>
    public bool IsOnSpikes => Kind is "ce_count" or "ce_rate" or "mse_count";

    /// <summary>The spikes that each neuron should give: mse_count, [batch, n].</summary>
    /// <remarks>snnTorch cuts T · rate to a whole number.</remarks>
    public double[] CountTargets(int timeSteps, int classes) =>
        [.. Labels!.SelectMany(label => Enumerable.Range(0, classes).Select(c => (double)(int)(timeSteps * (c == label ? CorrectRate : IncorrectRate))))];

    /// <summary>The loss and its gradient by what it is taken of.</summary>
    /// <exception cref="GoldenUnsupportedException">The loss is of another kind.</exception>
    public LossResult Of(double[] values, int timeSteps) => Kind switch
    {
        "cross_entropy" => CrossEntropy.Of(values, Labels!),
        "mse" => MeanSquaredError.Of(values, Target!.Values),
        "ce_count" => SpikeLosses.CrossEntropyOfCounts(values, Labels!, timeSteps),
        "ce_rate" => SpikeLosses.CrossEntropyPerStep(values, Labels!, timeSteps),
        "mse_count" => SpikeLosses.SquaredErrorOfCounts(values, CountTargets(timeSteps, values.Length / (timeSteps * Labels!.Length)), timeSteps),
        _ => throw new GoldenUnsupportedException($"loss of kind {Kind}"),
    };

    /// <exception cref="InvalidDataException">A target or a gradient has another shape than what it is of.</exception>
    /// <exception cref="GoldenUnsupportedException">It is a loss of labels, and the output has no single row for each of them.</exception>
    internal void RequireShapes(GoldenCase golden, GoldenDeclaration declaration)
    {
        Target?.RequireShape(declaration.OutputShape);
        if (Kind == "cross_entropy" && declaration.IsPerStep)
        {
            throw new GoldenUnsupportedException("loss of kind cross_entropy of an output per step");
        }

        foreach ((string name, GoldenGradient gradient) in Gradients)
        {
            int[] shape = name == "input" ? golden.Input.Shape
                : golden.Network.Parameters.TryGetValue(name, out GoldenTensor? parameter) ? parameter.Shape
                : throw new InvalidDataException($"{gradient.Path}: params has no {name}");
            gradient.RequireShape(shape);
        }
    }

    internal static GoldenLoss Read(GoldenNode loss, GoldenNode expected, int batch)
    {
        string name = loss["name"].Text;
        string kind = loss["kind"].Text;
        bool takesLabels = kind is "cross_entropy" or "ce_count" or "ce_rate" or "mse_count";
        GoldenNode result = expected[name];
        return new GoldenLoss(
            name,
            kind,
            takesLabels ? GoldenLabels.Read(loss["labels"], batch) : null,
            kind == "mse" ? GoldenTensor.Read(loss["target"]) : null,
            loss.Find("correctRate")?.Number ?? 1,
            loss.Find("incorrectRate")?.Number ?? 0,
            result["value"].Number,
            GoldenGradient.ReadAll(result));
    }
}
