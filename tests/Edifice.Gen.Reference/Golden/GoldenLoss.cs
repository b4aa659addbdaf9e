using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Edifice.Reference;

/// <summary>A loss: what it is taken of, its value, and its gradients.</summary>
/// <param name="Name">The name in the file.</param>
/// <param name="Kind">cross_entropy, mse, …</param>
/// <param name="Labels">[batch], for the losses that take labels.</param>
/// <param name="Target">The shape of the output, for the losses that take a target.</param>
/// <param name="Value">The expected value.</param>
/// <param name="Gradients">By parameter name and <c>input</c>; what is missing has no gradient path, or only a summary.</param>
public sealed record GoldenLoss(
    string Name,
    string Kind,
    int[]? Labels,
    double[]? Target,
    double Value,
    IReadOnlyDictionary<string, double[]> Gradients)
{
    /// <summary>The loss of an output, for the two kinds that are taken of the network's output.</summary>
    /// <exception cref="NotSupportedException">The loss is of another kind.</exception>
    public LossResult Of(double[] output) => Kind switch
    {
        "cross_entropy" => CrossEntropy.Of(output, Labels!),
        "mse" => MeanSquaredError.Of(output, Target!),
        _ => throw new NotSupportedException($"The reference has no loss of kind {Kind}."),
    };

    internal static GoldenLoss Read(JsonElement loss, JsonElement expected)
    {
        string name = loss.GetProperty("name").GetString()!;
        JsonElement result = expected.GetProperty(name);
        return new GoldenLoss(
            name,
            loss.GetProperty("kind").GetString()!,
            loss.TryGetProperty("labels", out JsonElement labels) ? [.. labels.EnumerateArray().Select(label => label.GetInt32())] : null,
            GoldenArray.ReadOptional(loss, "target"),
            result.GetProperty("value").GetDouble(),
            result.TryGetProperty("grads", out JsonElement gradients) ? GoldenNetwork.ReadArrays(gradients) : []);
    }
}
