using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Tool;

/// <summary>One tensor of a checkpoint.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="DataType">Its type in safetensors' words: F32, I64, BOOL, …</param>
/// <param name="Shape">Its dimensions; none for a single number.</param>
/// <param name="Bytes">Bytes of its numbers.</param>
/// <param name="IsReal">Whether its numbers are real ones, which parameters have to be.</param>
internal sealed record CheckpointTensor(string Name, string DataType, IReadOnlyList<long> Shape, long Bytes, bool IsReal)
{
    /// <summary>Its numbers row by row, in single precision; empty where its type is not read.</summary>
    public required float[] Numbers { get; init; }

    /// <summary>The number of a tensor that holds one; null for any other.</summary>
    public float? Scalar => Shape.All(dimension => dimension == 1) && Numbers.Length == 1 ? Numbers[0] : null;

    /// <summary>Numbers in it by its shape.</summary>
    public long Length => Shape.Aggregate(1L, (product, dimension) => product * dimension);

    /// <summary>Index of the first number that is NaN or infinite; -1 where there is none.</summary>
    public int FirstNotFinite => Array.FindIndex(Numbers, number => !float.IsFinite(number));
}
