using System;
using System.Numerics;

namespace Edifice;

/// <summary>Reads files into arrays that grow with what comes: a header is only a claim.</summary>
internal static class Growth
{
    private const int FirstLength = 1 << 14;

    /// <summary>All values that a reader has left.</summary>
    /// <exception cref="System.IO.InvalidDataException">The file is damaged or promises more than one array can hold.</exception>
    public static TTarget[] ReadAll<TTarget>(ArrayReader reader)
        where TTarget : unmanaged, INumber<TTarget>
    {
        Int128 promised = (Int128)(reader.Count - reader.SamplesRead) * reader.SampleLength;
        if (promised > Array.MaxLength)
        {
            throw BadData.In(
                reader.Name, $"its header promises {reader.ShapeText} values, more than one array can hold ({Array.MaxLength}). Read it sample by sample, or it is damaged.");
        }

        int count = (int)promised;
        TTarget[] values = new TTarget[Math.Min(count, FirstLength)];
        int found = 0;
        while (true)
        {
            found += reader.ReadValues(values.AsSpan(found));
            if (found == count)
            {
                return values;
            }

            Array.Resize(ref values, (int)Math.Min(count, 2L * values.Length));
        }
    }

    /// <summary>All samples and labels that a reader has left.</summary>
    public static (float[] Values, int[] Labels) ReadAll(CsvReader reader)
    {
        int length = reader.SampleLength;
        float[] values = new float[length];
        int[] labels = new int[1];
        int count = 0;
        while (reader.ReadNext(values.AsSpan(count * length, length), out labels[count]))
        {
            count++;
            if (count == labels.Length)
            {
                int most = Array.MaxLength / length;
                if (count == most)
                {
                    throw BadData.In(reader.Name, $"holds more than {most} samples of {length} values, more than one array can hold. Read it sample by sample.");
                }

                Array.Resize(ref labels, (int)Math.Min(most, 2L * count));
                Array.Resize(ref values, labels.Length * length);
            }
        }

        Array.Resize(ref values, count * length);
        Array.Resize(ref labels, count);
        return (values, labels);
    }
}
