using System;
using System.IO;

namespace Edifice.Reference;

/// <summary>An array of a file.</summary>
/// <param name="Path">Where it stands in the file.</param>
/// <param name="Shape">Its extents, none for a single number.</param>
/// <param name="Values">Its values, row-major.</param>
public sealed record GoldenTensor(string Path, int[] Shape, double[] Values)
{
    /// <summary>The same numbers in another shape mean something else, so that their count is not enough.</summary>
    /// <exception cref="InvalidDataException">Its shape is another.</exception>
    public void RequireShape(params ReadOnlySpan<int> expected) => RequireShape(Path, Shape, expected);

    internal static void RequireShape(string path, int[] shape, ReadOnlySpan<int> expected)
    {
        if (!expected.SequenceEqual(shape))
        {
            throw new InvalidDataException($"{path}: the shape is [{string.Join(", ", shape)}], expected [{string.Join(", ", expected.ToArray())}]");
        }
    }

    internal static GoldenTensor Read(GoldenNode array)
    {
        int[] shape = GoldenArray.Shape(array);
        return new GoldenTensor(array.Path, shape, GoldenArray.Values(array, shape));
    }

    internal static GoldenTensor? ReadOptional(GoldenNode? array) => array is { } there ? Read(there) : null;
}
