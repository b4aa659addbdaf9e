using System;
using System.Globalization;

namespace Edifice;

/// <summary>Checks the spans of a call against a network's shapes, before anything is written.</summary>
internal static class Shapes
{
    /// <summary>Checks a Forward's input and output, and gives the batch.</summary>
    public static int BatchOf(ReadOnlySpan<float> input, ReadOnlySpan<float> output, NetworkInfo info, int capacity)
    {
        int batch = BatchOf(input.Length, info, capacity, nameof(input));
        RequireLength(output.Length, batch, info.OutputShape, info.Name, nameof(output));
        RequireApart(input, output, nameof(input), nameof(output));
        RequireNumbers(input, info, info.InputShape, nameof(input));
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

    /// <summary>Refuses numbers that are no current, or no spikes where the input is spikes.</summary>
    public static void RequireNumbers(ReadOnlySpan<float> input, NetworkInfo info, SampleShape shape, string name)
    {
        if (info.InputIsSpikes)
        {
            SpikeNumbers.Require(input, shape, info.Name, name);
        }
        else
        {
            FiniteNumbers.Require(input, shape, info.Name, name);
        }
    }

    private static int BatchOf(int inputLength, NetworkInfo info, int capacity, string input)
    {
        SampleShape shape = info.InputShape;
        if (inputLength == 0)
        {
            throw new ArgumentException($"{TakesOf(info)}; the input is empty.", input);
        }

        if (inputLength % shape.Length != 0)
        {
            throw new ArgumentException(
                $"{TakesOf(info)}; the input has {inputLength} numbers, which is no whole number of samples.", input);
        }

        int batch = inputLength / shape.Length;
        if (batch > capacity)
        {
            throw new ArgumentException(
                $"The input holds {batch} samples; the workspace was made for at most {capacity}. Create it with batchSize: {batch}.", input);
        }

        return batch;
    }

    public static void RequireLength(int length, int batch, SampleShape shape, string network, string name)
    {
        long needed = (long)batch * shape.Length;
        if (length != needed)
        {
            string numbers = batch.ToString(CultureInfo.InvariantCulture);
            throw new ArgumentException($"{network} needs {shape.Axes} = {shape.Of(numbers)}, {needed} numbers; {name} has {length}.", name);
        }
    }

    /// <summary>Checks a span of one time step.</summary>
    public static void RequireRow(int length, int features, string network, string name)
    {
        if (length != features)
        {
            throw new ArgumentException($"A step of {network} has {features} numbers as {name}; the span has {length}.", name);
        }
    }

    /// <summary>Checks a span of one time step of many agents.</summary>
    public static void RequireAgentRows(int length, int agents, int features, string network, string name)
    {
        long needed = (long)agents * features;
        if (length != needed)
        {
            throw new ArgumentException(
                $"A step of {agents} agents of {network} has [{agents}, {features}], {needed} numbers, as {name}; the span has {length}.", name);
        }
    }

    /// <summary>Checks the indices of one time step's spikes.</summary>
    public static void RequireEvents(ReadOnlySpan<int> events, int features, string network, string name)
    {
        foreach (int index in events)
        {
            if ((uint)index >= (uint)features)
            {
                throw new ArgumentException($"{network} has {features} inputs, 0 to {features - 1}; {name} has {index}.", name);
            }
        }
    }

    // A shape with time steps names its axes: two numbers could be read in either order.
    private static string TakesOf(NetworkInfo info) => info.InputIsPerStep
        ? $"{info.Name} takes {info.InputShape.Axes} = {info.InputShape.Of("batch")}"
        : $"{info.Name} takes {info.InputShape.Of("batch")}";

    public static int RequireBatchSize(int batchSize)
    {
        if (batchSize < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(batchSize), batchSize, "A batch has at least one sample.");
        }

        return batchSize;
    }
}
