using System;

namespace Edifice.Kernels;

/// <summary>
/// The last check before a kernel walks memory by reference: generated code and this runtime agree on every size, so a
/// failure here means that they do not fit together.
/// </summary>
internal static class Guard
{
    public static void Length(int actual, int expected)
    {
        if (actual != expected)
        {
            Fail(actual, expected);
        }
    }

    public static void AtLeast(int actual, int expected)
    {
        if (actual < expected)
        {
            Fail(actual, expected);
        }
    }

    /// <summary>Requires <paramref name="rows"/> rows that lie <paramref name="stride"/> apart, the last one <paramref name="width"/> wide.</summary>
    public static void Rows(int actual, int rows, int stride, int width)
    {
        if (rows < 0 || stride < 0 || (rows > 0 && actual < ((long)(rows - 1) * stride) + width))
        {
            Fail(actual, (int)Math.Min(int.MaxValue, ((long)(rows - 1) * stride) + width));
        }
    }

    private static void Fail(int actual, int expected)
        => throw new InvalidOperationException(
            $"A kernel got {actual} numbers where {expected} were planned: rebuild with a generator and a runtime of the same version.");
}
