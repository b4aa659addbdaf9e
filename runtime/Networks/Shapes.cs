using System;

namespace Edifice;

/// <summary>Checks the spans of a call against a network's shapes, before anything is written.</summary>
internal static class Shapes
{
    /// <summary>Checks a Forward's input and output, and gives the batch.</summary>
    public static int BatchOf(ReadOnlySpan<float> input, ReadOnlySpan<float> output, NetworkInfo info, int capacity)
    {
        int batch = BatchOf(input.Length, info, capacity, nameof(input));
        RequireLength(output.Length, batch, info.OutputSize, info.Name, nameof(output));
        RequireApart(input, output, nameof(input), nameof(output));
        FiniteNumbers.Require(input, info.InputSize, info.Name, nameof(input));
        return batch;
    }

    /// <summary>Refuses two spans that share memory: one is read after the other was written.</summary>
    public static void RequireApart(ReadOnlySpan<float> read, ReadOnlySpan<float> written, string other, string name)
    {
        if (read.Overlaps(written))
        {
            throw new ArgumentException($"{name} overlaps {other}, which is read while it is written. Give it memory of its own.", name);
        }
    }

    private static int BatchOf(int inputLength, NetworkInfo info, int capacity, string input)
    {
        if (inputLength == 0)
        {
            throw new ArgumentException($"{info.Name} takes [batch, {info.InputSize}]; the input is empty.", input);
        }

        if (inputLength % info.InputSize != 0)
        {
            throw new ArgumentException(
                $"{info.Name} takes [batch, {info.InputSize}]; the input has {inputLength} numbers, which is no whole number of samples.", input);
        }

        int batch = inputLength / info.InputSize;
        if (batch > capacity)
        {
            throw new ArgumentException(
                $"The input holds {batch} samples; the workspace was made for at most {capacity}. Create it with batchSize: {batch}.", input);
        }

        return batch;
    }

    public static void RequireLength(int length, int batch, int features, string network, string name)
    {
        if (length != (long)batch * features)
        {
            throw new ArgumentException(
                $"{network} needs [batch, features] = [{batch}, {features}], {(long)batch * features} numbers; {name} has {length}.", name);
        }
    }

    public static int RequireBatchSize(int batchSize)
    {
        if (batchSize < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(batchSize), batchSize, "A batch has at least one sample.");
        }

        return batchSize;
    }
}
