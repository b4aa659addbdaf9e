using System.IO;
using System.Linq;

namespace Edifice.Reference;

/// <summary>The input of a case.</summary>
/// <param name="Rule">What it is: a constant, real numbers per step, or nothing but 0 and 1 per step.</param>
/// <param name="Size">Features per sample; a shape counts with its product.</param>
/// <param name="Tensor">[batch, in..] where constant, [T, batch, in..] where a series.</param>
public sealed record GoldenInput(InputRule Rule, int Size, GoldenTensor Tensor)
{
    /// <summary>Row-major.</summary>
    public double[] Values => Tensor.Values;

    /// <exception cref="InvalidDataException">Its shape does not fit the file's T and batch.</exception>
    internal static GoldenInput Read(GoldenNode input, int timeSteps, int batch)
    {
        string kind = input.Find("kind")?.Text ?? "constant";
        int[] leading = kind switch
        {
            "constant" => [batch],
            "series" => [timeSteps, batch],
            _ => throw new GoldenUnsupportedException($"input of kind {kind}"),
        };
        GoldenTensor tensor = GoldenTensor.Read(input);
        if (tensor.Shape.Length <= leading.Length || !tensor.Shape.Take(leading.Length).SequenceEqual(leading) || tensor.Values.Length == 0)
        {
            throw new InvalidDataException(
                $"{tensor.Path}: the shape is [{string.Join(", ", tensor.Shape)}], expected [{string.Join(", ", leading)}] and the features behind");
        }

        InputRule rule = kind == "constant" ? InputRule.Constant : tensor.Values.All(value => value is 0 or 1) ? InputRule.Spikes : InputRule.PerStep;
        return new GoldenInput(rule, (int)GoldenArray.Length(tensor.Shape[leading.Length..]), tensor);
    }
}
