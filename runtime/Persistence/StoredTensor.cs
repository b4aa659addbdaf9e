using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using Edifice.Persistence;

namespace Edifice;

/// <summary>One tensor of a <see cref="TensorFile"/>.</summary>
public sealed class StoredTensor
{
    private readonly byte[] bytes;
    private readonly long[] shape;

    /// <summary>A tensor of single-precision numbers (F32).</summary>
    /// <param name="name">Its name in the file; not "__metadata__", which the format keeps for itself.</param>
    /// <param name="shape">Its dimensions, at most 64, none below 0; none at all for a single number.</param>
    /// <param name="numbers">Row by row; copied. As many as the product of the dimensions.</param>
    /// <exception cref="ArgumentException">An argument is not what it says above, or the name is no valid Unicode.</exception>
    public StoredTensor(string name, ReadOnlySpan<long> shape, ReadOnlySpan<float> numbers)
    {
        FileText.Require(name, nameof(name));
        if (name == TensorHeader.MetadataName)
        {
            throw new ArgumentException($"No tensor can have the name \"{TensorHeader.MetadataName}\": the format keeps it for itself.", nameof(name));
        }

        if (TensorShape.LengthOf(shape) != numbers.Length)
        {
            throw new ArgumentException(
                $"Tensor {FileText.Quote(name)} has {numbers.Length} numbers, which is not the product of its shape {TensorShape.Text(shape)}.", nameof(numbers));
        }

        (Name, DataType, this.shape) = (name, TensorTypes.Single, shape.ToArray());
        bytes = new byte[checked(numbers.Length * sizeof(float))];
        for (int index = 0; index < numbers.Length; index++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(index * sizeof(float)), numbers[index]);
        }
    }

    internal StoredTensor(TensorEntry entry, byte[] bytes)
    {
        (Name, DataType, shape) = (entry.Name, entry.DataType, entry.Shape);
        this.bytes = bytes;
    }

    /// <summary>Its name, such as "hidden1.weight".</summary>
    public string Name { get; }

    /// <summary>The type of its numbers as the format spells it: "F32", "F64", "F16", "BF16", "I64", "BOOL", …</summary>
    public string DataType { get; }

    /// <summary>Its dimensions; none for a single number.</summary>
    public IReadOnlyList<long> Shape => shape;

    /// <summary>Numbers in it: the product of its dimensions.</summary>
    public int Length => bytes.Length / TensorTypes.SizeOf(DataType);

    /// <summary>Its numbers row by row, little-endian, as they stand in the file.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>Gives its numbers row by row, rounded to single precision where they are F64; F16 and BF16 are exact.</summary>
    /// <param name="destination"><see cref="Length"/> numbers, overwritten.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> has another length; nothing was written.</exception>
    /// <exception cref="InvalidOperationException">The tensor is none of F32, F64, F16 and BF16; nothing was written.</exception>
    public void CopyTo(Span<float> destination)
    {
        if (!TensorTypes.IsReal(DataType))
        {
            throw new InvalidOperationException($"Tensor {FileText.Quote(Name)} is of type {DataType}, not of real numbers ({TensorTypes.RealNames}).");
        }

        if (destination.Length != Length)
        {
            throw new ArgumentException(
                $"Tensor {FileText.Quote(Name)} has {Length} numbers; the destination has {destination.Length}.", nameof(destination));
        }

        TensorTypes.Convert(DataType, bytes, destination);
    }

    /// <summary>Its numbers row by row, in a new array.</summary>
    /// <inheritdoc cref="CopyTo" path="/exception[2]"/>
    public float[] ToArray()
    {
        float[] numbers = new float[Length];
        CopyTo(numbers);
        return numbers;
    }
}
