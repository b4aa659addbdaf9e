using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Edifice.Persistence;

/// <summary>
/// Numbers in the layout of a network's parameters, from and to tensors of a file. A block's name stands before the
/// names of its tensors ("optimizer.first_moment.hidden1.weight"); the parameters' own block has the empty name.
/// </summary>
internal static class ParameterTensors
{
    public static string NameOf(string block, TensorInfo tensor) => block.Length == 0 ? tensor.Name : $"{block}.{tensor.Name}";

    /// <summary>The block that a tensor of a file belongs to; null where it belongs to none.</summary>
    public static string? BlockOf(NetworkInfo info, string name)
    {
        foreach (TensorInfo tensor in info.Parameters)
        {
            if (name.EndsWith(tensor.Name, StringComparison.Ordinal))
            {
                ReadOnlySpan<char> before = name.AsSpan(0, name.Length - tensor.Name.Length);
                if (before.IsEmpty || (before.Length > 1 && before[^1] == '.'))
                {
                    return before.IsEmpty ? "" : before[..^1].ToString();
                }
            }
        }

        return null;
    }

    /// <summary>A block's numbers, row by row, in the order of the network; throws where one is not finite.</summary>
    public static float[][] Copy(NetworkInfo info, ReadOnlySpan<float> storage, string block)
    {
        float[][] numbers = new float[info.Parameters.Count][];
        for (int index = 0; index < numbers.Length; index++)
        {
            TensorInfo tensor = info.Parameters[index];
            numbers[index] = Copy(storage.Slice(tensor.Offset, tensor.Layout.Length), tensor.Layout);
            if (FirstNotFinite(numbers[index]) is int wrong)
            {
                throw new InvalidOperationException(
                    $"{info.Name} can not be saved: {NotFinite(block, tensor, wrong, numbers[index][wrong])}, and such a file could not be loaded.");
            }
        }

        return numbers;
    }

    /// <summary>The tensors of a block's numbers.</summary>
    public static IEnumerable<StoredTensor> Of(NetworkInfo info, float[][] numbers, string block)
        => info.Parameters.Select((tensor, index) => new StoredTensor(NameOf(block, tensor), ShapeOf(tensor), numbers[index]));

    /// <summary>Throws unless a header has exactly the tensors of these blocks, each in its shape and of real numbers.</summary>
    public static void Require(NetworkInfo info, TensorHeader header, IReadOnlyList<string> blocks, string source)
    {
        HashSet<string> known = [.. blocks];
        foreach (string block in blocks)
        {
            foreach (TensorInfo tensor in info.Parameters)
            {
                Require(info, header, tensor, NameOf(block, tensor), source);
            }
        }

        foreach (string name in header.Tensors.Keys)
        {
            string? block = BlockOf(info, name);
            if (block is null || !known.Contains(block))
            {
                string advice = block is null
                    ? $"It has {FileText.List(info.Parameters.Select(tensor => tensor.Name))}."
                    : $"If this is a checkpoint, TrainingCheckpoint<{info.Name}>.Read(path).CopyTo(network.Parameters) takes its parameters.";
                throw new InvalidDataException($"{source}: {info.Name} has no tensor {FileText.Quote(name)}. {advice}");
            }
        }
    }

    /// <summary>A block's numbers, row by row, in the order of the network; throws where one is not finite.</summary>
    /// <param name="info">The network.</param>
    /// <param name="file">One whose header was accepted.</param>
    /// <param name="block">The block's name.</param>
    /// <param name="source">What the errors call the file.</param>
    public static float[][] Read(NetworkInfo info, TensorFile file, string block, string source)
    {
        float[][] numbers = new float[info.Parameters.Count][];
        for (int index = 0; index < numbers.Length; index++)
        {
            TensorInfo tensor = info.Parameters[index];
            numbers[index] = file.Tensor(NameOf(block, tensor)).ToArray();
            if (FirstNotFinite(numbers[index]) is int wrong)
            {
                throw new InvalidDataException(
                    $"{source}: {NotFinite(block, tensor, wrong, numbers[index][wrong])} in single precision; {info.Name} takes finite numbers.");
            }
        }

        return numbers;
    }

    /// <summary>Lays a block's numbers into storage of the network's layout; all padding becomes 0.</summary>
    public static void Write(NetworkInfo info, float[][] numbers, Span<float> storage)
    {
        storage.Clear();
        for (int index = 0; index < numbers.Length; index++)
        {
            TensorInfo tensor = info.Parameters[index];
            new MatrixView(storage.Slice(tensor.Offset, tensor.Layout.Length), tensor.Layout).CopyFrom(numbers[index]);
        }
    }

    private static void Require(NetworkInfo info, TensorHeader header, TensorInfo tensor, string name, string source)
    {
        if (!header.Tensors.TryGetValue(name, out TensorEntry? entry))
        {
            throw new InvalidDataException($"{source}: tensor {FileText.Quote(name)} of {info.Name} is missing. The file has {FileText.List(header.Tensors.Keys)}.");
        }

        if (!entry.Shape.AsSpan().SequenceEqual(ShapeOf(tensor)))
        {
            throw new InvalidDataException(
                $"{source}: tensor {FileText.Quote(name)} is {TensorShape.Text(entry.Shape)}; {info.Name}'s is {TensorShape.Text(ShapeOf(tensor))}."
                + " Load it into a network of its own sizes.");
        }

        if (!TensorTypes.IsReal(entry.DataType))
        {
            throw new InvalidDataException(
                $"{source}: tensor {FileText.Quote(name)} is of type {entry.DataType}; {info.Name} takes {TensorTypes.RealNames}. Convert it before saving it.");
        }
    }

    private static long[] ShapeOf(TensorInfo tensor)
        => tensor.IsMatrix ? [tensor.Layout.Outputs, tensor.Layout.Inputs] : [tensor.Layout.Outputs];

    private static string NotFinite(string block, TensorInfo tensor, int index, float number)
    {
        string place = tensor.IsMatrix ? $"{index / tensor.Layout.Inputs}, {index % tensor.Layout.Inputs}" : $"{index}";
        return FormattableString.Invariant($"tensor {FileText.Quote(NameOf(block, tensor))} has {number} at [{place}]");
    }

    private static float[] Copy(ReadOnlySpan<float> storage, WeightLayout layout)
    {
        float[] numbers = new float[layout.Outputs * layout.Inputs];
        for (int index = 0; index < numbers.Length; index++)
        {
            numbers[index] = storage[layout.IndexOf(index / layout.Inputs, index % layout.Inputs)];
        }

        return numbers;
    }

    private static int? FirstNotFinite(ReadOnlySpan<float> numbers)
    {
        for (int index = 0; index < numbers.Length; index++)
        {
            if (!float.IsFinite(numbers[index]))
            {
                return index;
            }
        }

        return null;
    }
}
