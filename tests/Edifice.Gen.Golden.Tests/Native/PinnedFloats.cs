using System;
using System.Runtime.InteropServices;

namespace Edifice.Golden.Tests;

/// <summary>Numbers whose address stays, as C has them; behind them are some that nobody may write.</summary>
internal sealed class PinnedFloats(int length)
{
    private const int Behind = 16;
    private const float Mark = -77.5f;

    private readonly float[] numbers = Filled(length);

    public int Length => length;

    public Span<float> Span => numbers.AsSpan(0, length);

    public nint Address => Marshal.UnsafeAddrOfPinnedArrayElement(numbers, 0);

    /// <summary>Puts the mark everywhere.</summary>
    public void Mask() => numbers.AsSpan().Fill(Mark);

    /// <summary>Whether the mark is everywhere, or only behind the numbers.</summary>
    public bool IsMasked(bool behindOnly = false) => !numbers.AsSpan(behindOnly ? length : 0).ContainsAnyExcept(Mark);

    private static float[] Filled(int length)
    {
        float[] pinned = GC.AllocateArray<float>(length + Behind, pinned: true);
        pinned.AsSpan().Fill(Mark);
        return pinned;
    }
}
