using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Edifice.Reference;

/// <summary>A recorded gradient: all of it, or for large tensors a summary.</summary>
/// <param name="Path">Where it stands in the file.</param>
/// <param name="Shape">Of the tensor that it is by.</param>
/// <param name="Values">Every element, row-major; null where there is a summary.</param>
/// <param name="Summary">Null where every element is there.</param>
public sealed record GoldenGradient(string Path, int[] Shape, double[]? Values, GoldenGradientSummary? Summary)
{
    /// <summary>The gradient of what has no gradient path: zero everywhere.</summary>
    public static GoldenGradient Zero(int length) => new("", [length], new double[length], null);

    /// <summary>max |actual - expected| / max |expected|; the difference itself where all that is expected is 0.</summary>
    public double Deviation(double[] actual)
    {
        if (Summary is not null)
        {
            return Summary.Deviation(actual);
        }

        if (Values!.Length != actual.Length)
        {
            throw new ArgumentException($"The recorded gradient has {Values.Length} elements, not {actual.Length}.", nameof(actual));
        }

        double largest = Values.Select(Math.Abs).DefaultIfEmpty(0).Max();
        double error = Values.Zip(actual, (expected, value) => Math.Abs(expected - value)).DefaultIfEmpty(0).Max();
        return largest > 0 ? error / largest : error;
    }

    /// <exception cref="InvalidDataException">It is of a tensor of another shape.</exception>
    internal void RequireShape(int[] expected) => GoldenTensor.RequireShape(Path, Shape, expected);

    /// <exception cref="InvalidDataException">Neither gradients nor summaries are there: one that is left out among others is zero, but all of them are not.</exception>
    internal static Dictionary<string, GoldenGradient> ReadAll(GoldenNode result)
    {
        GoldenNode? summaries = result.Find("gradsSummary");
        GoldenNode? whole = summaries is null ? result["grads"] : result.Find("grads");
        Dictionary<string, GoldenGradient> gradients = [];
        foreach ((string name, GoldenNode node) in Members(whole))
        {
            GoldenTensor tensor = GoldenTensor.Read(node);
            gradients[name] = new GoldenGradient(tensor.Path, tensor.Shape, tensor.Values, null);
        }

        foreach ((string name, GoldenNode node) in Members(summaries))
        {
            GoldenGradientSummary summary = GoldenGradientSummary.Read(node);
            gradients[name] = new GoldenGradient(node.Path, summary.Shape, null, summary);
        }

        return gradients;
    }

    private static IEnumerable<KeyValuePair<string, GoldenNode>> Members(GoldenNode? owner) => owner is { } there ? there.Members : [];
}
