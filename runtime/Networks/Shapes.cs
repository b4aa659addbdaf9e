using System;

namespace Edifice;

/// <summary>Checks the spans of a call against a network's shapes, before anything is written.</summary>
internal static class Shapes
{
    /// <summary>The batch that <paramref name="inputLength"/> stands for.</summary>
    public static int BatchOf(int inputLength, int outputLength, NetworkInfo info, int capacity, string input = "input", string output = "output")
    {
        if (inputLength == 0 || inputLength % info.InputSize != 0)
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

        RequireLength(outputLength, batch, info.OutputSize, info.Name, output);
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
