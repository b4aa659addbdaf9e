using System;
using System.Linq;
using Xunit;

namespace Edifice.Reference.Tests;

/// <summary>How far numbers are from what they should be.</summary>
internal static class Deviation
{
    /// <summary>max |actual - expected|.</summary>
    public static double Largest(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        return expected.Zip(actual, (e, a) => Math.Abs(e - a)).DefaultIfEmpty(0).Max();
    }

    /// <summary>max |actual - expected| / max |expected|; absolute where all that is expected is 0.</summary>
    public static double OfLargest(double[] expected, double[] actual)
    {
        double scale = expected.Select(Math.Abs).DefaultIfEmpty(0).Max();
        return Largest(expected, actual) / (scale > 0 ? scale : 1);
    }
}
