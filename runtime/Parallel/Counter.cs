using System.Runtime.InteropServices;
using System.Threading;

namespace Edifice.Threading;

/// <summary>A number that threads change and watch, on a cache line that nothing else lies on.</summary>
[StructLayout(LayoutKind.Explicit, Size = 2 * CacheLine)]
internal struct Counter
{
    private const int CacheLine = 64;

    // Objects start at multiples of 8 only: a line's room on either side keeps neighbours off.
    [FieldOffset(CacheLine)]
    private long value;

    /// <summary>The number, with all that was written before it was set.</summary>
    public readonly long Value => Volatile.Read(in value);

    /// <summary>Counts one up and gives the new number; a full fence.</summary>
    public long Increment() => Interlocked.Increment(ref value);

    /// <summary>Sets the number; a full fence.</summary>
    public void Set(long number) => Interlocked.Exchange(ref value, number);

    /// <summary>Changes the number if it is the one that is expected; a full fence.</summary>
    public bool Replace(long expected, long number) => Interlocked.CompareExchange(ref value, number, expected) == expected;
}
