using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;

namespace Edifice;

/// <summary>Reads an array of a file sample by sample: the first size counts the samples, the others are a sample's shape.</summary>
/// <remarks>
/// The file is read once, from its beginning to its end, and may be larger than memory: a reader holds 64 KiB of it (and of
/// a header at most another 64), whatever the header promises. With the last sample it is checked that the file ends there and is
/// whole. A NaN or an infinity of the file comes through as it is. After a file's exception the reader cannot go on. One thread at a time.
/// </remarks>
public sealed class ArrayReader : IDisposable
{
    private const int BufferLength = 1 << 16;

    private readonly ByteSource source;
    private readonly IDisposable? owner;
    private readonly long[] shape;
    private readonly bool isBigEndian;
    private readonly byte[] buffer = new byte[BufferLength];
    private readonly long valueCount;
    private readonly int elementSize;
    private readonly long headerLength;
    private long valuesRead;
    private bool isEndChecked;
    private bool hasFailed;

    /// <param name="source">Stands behind the header; disposed with the reader.</param>
    /// <param name="type">How numbers are stored.</param>
    /// <param name="isBigEndian">Their bytes' order.</param>
    /// <param name="shape">Sizes, none below 0; without any, one number.</param>
    /// <param name="owner">What else the reader disposes.</param>
    /// <exception cref="InvalidDataException">The sizes are those of no array that can be read.</exception>
    internal ArrayReader(ByteSource source, ElementType type, bool isBigEndian, long[] shape, IDisposable? owner = null)
    {
        this.source = source;
        this.owner = owner;
        this.shape = shape;
        this.isBigEndian = isBigEndian;
        ElementType = type;
        elementSize = ElementDecoder.SizeOf(type);
        headerLength = source.Position;
        Count = shape.Length == 0 ? 1 : shape[0];
        SampleLength = (int)Product(shape.Skip(1), Array.MaxLength, "a sample");
        valueCount = Product([Count, SampleLength], long.MaxValue / 16, "an array");
        if (SampleLength == 0)
        {
            throw BadData.In(Name, $"holds an array of {ShapeText}: its samples have no values.");
        }
    }

    /// <summary>The file, and in an archive the array; begins every message.</summary>
    public string Name => source.Name;

    /// <summary>How the file stores a number.</summary>
    public ElementType ElementType { get; }

    /// <summary>The sizes that the file gives, outermost first.</summary>
    public IReadOnlyList<long> Shape => shape;

    /// <summary>Samples: the first size, or 1 where there is none.</summary>
    public long Count { get; }

    /// <summary>Values of a sample: the product of the other sizes, 1 or more.</summary>
    public int SampleLength { get; }

    /// <summary>Samples read so far.</summary>
    public long SamplesRead => valuesRead / SampleLength;

    internal string ShapeText => shape.Length == 0
        ? "no dimensions"
        : string.Join(" x ", shape.Select(size => size.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Reads the next sample. Allocates nothing.</summary>
    /// <param name="sample"><see cref="SampleLength"/> values, overwritten; rounded to nearest.</param>
    /// <returns>False at the end, with nothing written.</returns>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    /// <exception cref="InvalidDataException">The file is cut short, damaged or goes on, or a value is beyond single precision; the span may be overwritten.</exception>
    /// <exception cref="InvalidOperationException">An earlier call has failed.</exception>
    public bool ReadNext(Span<float> sample)
    {
        if (sample.Length != SampleLength)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"A sample of {Name} has {SampleLength} values; got room for {sample.Length}."), nameof(sample));
        }

        return Read(sample) == 1;
    }

    /// <summary>Reads as many samples as there is room for. Allocates nothing.</summary>
    /// <param name="samples">Room for one or more whole samples, overwritten as far as there are samples.</param>
    /// <returns>The number of samples; 0 at the end.</returns>
    /// <exception cref="ArgumentException">The span is empty or holds no whole number of samples.</exception>
    /// <exception cref="InvalidDataException">As for <see cref="ReadNext"/>.</exception>
    public int Read(Span<float> samples)
    {
        RequireRoom(samples.Length, nameof(samples));
        return ReadValues(samples) / SampleLength;
    }

    /// <summary>Reads samples of whole numbers, such as labels, also where they are stored as 3.0. Allocates nothing.</summary>
    /// <param name="samples">Room for one or more whole samples, overwritten as far as there are samples.</param>
    /// <returns>The number of samples; 0 at the end.</returns>
    /// <exception cref="ArgumentException">The span is empty or holds no whole number of samples.</exception>
    /// <exception cref="InvalidDataException">As for <see cref="ReadNext"/>, or a value is no whole number in an int's range.</exception>
    public int Read(Span<int> samples)
    {
        RequireRoom(samples.Length, nameof(samples));
        return ReadValues(samples) / SampleLength;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        source.Dispose();
        owner?.Dispose();
    }

    /// <summary>Reads as many values as there is room for, whole samples or not.</summary>
    internal int ReadValues<TTarget>(Span<TTarget> target)
        where TTarget : unmanaged, INumber<TTarget>
    {
        if (hasFailed)
        {
            throw new InvalidOperationException($"{Name}: an earlier call has failed within a sample. Open the file again.");
        }

        hasFailed = true;
        int count = (int)Math.Min(target.Length, valueCount - valuesRead);
        int done = 0;
        while (done < count)
        {
            int values = Math.Min(count - done, BufferLength / elementSize);
            Decode(buffer.AsSpan(0, values * elementSize), target.Slice(done, values));
            done += values;
        }

        if (valuesRead == valueCount && !isEndChecked)
        {
            source.RequireEnd();
            isEndChecked = true;
        }

        hasFailed = false;
        return count;
    }

    private void Decode<TTarget>(Span<byte> bytes, Span<TTarget> target)
        where TTarget : unmanaged, INumber<TTarget>
    {
        if (source.Fill(bytes) < bytes.Length)
        {
            throw BadData.In(
                Name,
                $"ends after {source.Position - headerLength} of the {valueCount * elementSize} bytes that its header promises ({ShapeText} of {ElementType}). Fetch it again.");
        }

        ElementDecoder.Order(bytes, elementSize, isBigEndian);
        int bad = ElementDecoder.Decode(ElementType, bytes, target);
        if (bad >= 0)
        {
            double value = ElementDecoder.Show(ElementType, bytes[(bad * elementSize)..]);
            string expected = ElementType == ElementType.Boolean ? "0 or 1"
                : typeof(TTarget) == typeof(int) ? $"a whole number from {int.MinValue} to {int.MaxValue}"
                : "a number within single precision";
            throw BadData.In(Name, $"value {valuesRead + bad}, in sample {(valuesRead + bad) / SampleLength}, is {value}, expected {expected}.");
        }

        valuesRead += target.Length;
    }

    private void RequireRoom(int length, string name)
    {
        if (length == 0 || length % SampleLength != 0)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Samples of {Name} have {SampleLength} values each; got room for {length} values."), name);
        }
    }

    private long Product(IEnumerable<long> sizes, long most, string what)
    {
        Int128 product = 1;
        foreach (long size in sizes)
        {
            // At most 2⁶³ before each factor, so that the product fits.
            product *= size;
            if (product > most)
            {
                throw BadData.In(Name, $"its header promises {ShapeText} values: {what} of more than {most}. It is damaged or too large.");
            }
        }

        return (long)product;
    }
}
