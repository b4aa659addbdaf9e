using System;
using System.Globalization;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Compares numbers by their bits, so that -0 is not +0; one NaN is as good as another.</summary>
internal static class Bits
{
    public static void AssertSame(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int index = 0; index < expected.Length; index++)
        {
            if (!AreSame(expected[index], actual[index]))
            {
                Assert.Fail(string.Create(
                    CultureInfo.InvariantCulture, $"[{index}]: expected {expected[index]:G9}, was {actual[index]:G9}"));
            }
        }
    }

    public static bool AreSame(float expected, float actual)
        => float.IsNaN(expected) ? float.IsNaN(actual) : BitConverter.SingleToInt32Bits(expected) == BitConverter.SingleToInt32Bits(actual);
}
