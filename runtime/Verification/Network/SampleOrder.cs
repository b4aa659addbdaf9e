using System;

namespace Edifice.Reference;

/// <summary>Between the order of a network's spans, [batch, T, n], and that of the simulation, [T, batch, n].</summary>
public static class SampleOrder
{
    /// <summary>[batch, T, n] as [T, batch, n].</summary>
    public static T[] ToSteps<T>(ReadOnlySpan<T> values, int batch, int timeSteps) => Swap(values, batch, timeSteps);

    /// <summary>[T, batch, n] as [batch, T, n].</summary>
    public static T[] ToSamples<T>(ReadOnlySpan<T> values, int batch, int timeSteps) => Swap(values, timeSteps, batch);

    private static T[] Swap<T>(ReadOnlySpan<T> values, int rows, int columns)
    {
        int width = values.Length / (rows * columns);
        T[] swapped = new T[values.Length];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                values.Slice((row * columns + column) * width, width).CopyTo(swapped.AsSpan((column * rows + row) * width));
            }
        }

        return swapped;
    }
}
