using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>Lays a tensor of a file out as a network has it.</summary>
internal static class ConvertedTensor
{
    /// <exception cref="ToolException">It has another shape, numbers that are not real, or one that is not finite.</exception>
    public static StoredTensor Of(CheckpointTensor tensor, TensorInfo expected, bool isTransposed)
    {
        if (!tensor.IsReal)
        {
            throw ToolException.DoesNotFit(
                $"{FileText.Show(tensor.Name)} is of type {tensor.DataType}; {expected.Name} takes {TensorTypes.RealNames}. Save it as floating-point numbers.");
        }

        if (tensor.FirstNotFinite is >= 0 and int index)
        {
            throw ToolException.DoesNotFit(
                $"{FileText.Show(tensor.Name)} has {Wording.Number(tensor.Numbers[index])} as number {index}, row by row;"
                + " a network takes finite numbers. A training that diverged leaves such a file: take an earlier one.");
        }

        IReadOnlyList<long> shape = NetworkTensors.ShapeOf(expected);
        RequireShape(tensor, expected, shape, isTransposed);
        long[] target = [.. shape];
        return new StoredTensor(expected.Name, target, isTransposed ? Transpose(tensor) : tensor.Numbers);
    }

    // [n], [n, 1] and [1, n] are one row of numbers, and so are [] and [1].
    private static void RequireShape(CheckpointTensor tensor, TensorInfo expected, IReadOnlyList<long> shape, bool isTransposed)
    {
        IEnumerable<long> found = isTransposed ? tensor.Shape.Reverse() : tensor.Shape;
        if (expected.IsMatrix ? found.SequenceEqual(shape) : found.Where(size => size != 1).SequenceEqual(shape.Where(size => size != 1)))
        {
            return;
        }

        string advice = expected.IsMatrix && tensor.Shape.Count == 2 && tensor.Shape.SequenceEqual(isTransposed ? shape : shape.Reverse())
            ? isTransposed ? "It fits without --transpose." : $"Give --transpose {FileText.Show(tensor.Name)} if it is [in, out]."
            : "Declare the sizes of the file, or map another tensor.";
        throw ToolException.DoesNotFit($"{FileText.Show(tensor.Name)} is {Wording.Shape(tensor.Shape)}; {expected.Name} is {Wording.Shape(shape)}. {advice}");
    }

    private static float[] Transpose(CheckpointTensor tensor)
    {
        if (tensor.Shape.Count != 2)
        {
            return tensor.Numbers;
        }

        (int rows, int columns) = ((int)tensor.Shape[0], (int)tensor.Shape[1]);
        float[] turned = new float[tensor.Numbers.Length];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                turned[(column * rows) + row] = tensor.Numbers[(row * columns) + column];
            }
        }

        return turned;
    }
}
