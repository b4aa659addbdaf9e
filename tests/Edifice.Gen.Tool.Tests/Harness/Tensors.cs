using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Gen.Tool.Tests;

/// <summary>Writes files as other libraries do.</summary>
internal static class Tensors
{
    /// <summary>Numbers that differ from each other and from those of other tensors.</summary>
    public static StoredTensor Drawn(string name, params long[] shape)
    {
        int seed = name.Sum(character => character);
        long length = shape.Aggregate(1L, (product, size) => product * size);
        return new StoredTensor(name, shape, [.. Enumerable.Range(0, (int)length).Select(index => MathF.Sin((seed * 0.37f) + (index * 0.11f)))]);
    }

    public static StoredTensor Number(string name, float value) => new(name, [], [value]);

    public static string Write(this TemporaryFile file, IEnumerable<StoredTensor> tensors, params (string Name, string Text)[] metadata)
    {
        new TensorFile(tensors, metadata.Select(item => KeyValuePair.Create(item.Name, item.Text))).Write(file.Path);
        return file.Path;
    }

    /// <summary>fc1, fc2 and fc3 of <see cref="Plain"/>, sorted by name as PyTorch's files are.</summary>
    public static IEnumerable<StoredTensor> OfPlain(string layer = "fc") =>
    [
        Drawn($"{layer}1.bias", 8), Drawn($"{layer}1.weight", 8, 6),
        Drawn($"{layer}2.bias", 5), Drawn($"{layer}2.weight", 5, 8),
        Drawn($"{layer}3.bias", 3), Drawn($"{layer}3.weight", 3, 5),
    ];
}
