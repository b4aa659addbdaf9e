using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Comparisons that say what was compared.</summary>
internal static class Closeness
{
    /// <summary>Every element within <paramref name="tolerance"/>.</summary>
    public static void AssertWithin(IReadOnlyList<double> expected, IReadOnlyList<float> actual, double tolerance, string what)
    {
        Assert.Equal(expected.Count, actual.Count);
        double worst = Worst(expected, actual);
        Assert.True(worst <= tolerance, $"{what}: {worst:E2} apart, {tolerance:E2} allowed.");
    }

    /// <summary>Every element within <paramref name="share"/> of the largest magnitude.</summary>
    public static void AssertWithinShare(IReadOnlyList<double> expected, IReadOnlyList<float> actual, double share, string what)
        => AssertWithin(expected, actual, share * Math.Max(expected.Max(Math.Abs), 1e-6), what);

    /// <summary>The same bits, element by element.</summary>
    public static void AssertSameBits(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        int index = MemoryMarshal.Cast<float, int>(expected).CommonPrefixLength(MemoryMarshal.Cast<float, int>(actual));
        if (index < expected.Length)
        {
            Assert.Fail($"{what}[{index}]: {expected[index]:G9} and {actual[index]:G9}");
        }
    }

    /// <summary>[T, batch, n] as [batch, T, n].</summary>
    public static double[] Transposed(double[] series, int timeSteps, int batch)
    {
        int neurons = series.Length / (timeSteps * batch);
        double[] result = new double[series.Length];
        for (int step = 0; step < timeSteps; step++)
        {
            for (int sample = 0; sample < batch; sample++)
            {
                Array.Copy(series, ((step * batch) + sample) * neurons, result, ((sample * timeSteps) + step) * neurons, neurons);
            }
        }

        return result;
    }

    private static double Worst(IReadOnlyList<double> expected, IReadOnlyList<float> actual)
    {
        double worst = 0;
        for (int index = 0; index < expected.Count; index++)
        {
            double error = Math.Abs(expected[index] - actual[index]);
            worst = double.IsNaN(error) ? double.PositiveInfinity : Math.Max(worst, error);
        }

        return worst;
    }
}
