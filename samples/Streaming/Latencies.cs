using System;
using System.Diagnostics;

namespace Edifice.Samples.Streaming;

/// <summary>What every frame took from its arrival to the answer, and what it allocated; keeping them allocates nothing.</summary>
internal sealed class Latencies(int frames)
{
    private readonly long[] ticks = new long[frames];
    private int count;

    /// <summary>Bytes that this thread allocated in all frames.</summary>
    public long Allocated { get; private set; }

    /// <summary>Frames in which it allocated anything.</summary>
    public int Allocating { get; private set; }

    public void Add(long elapsed, long allocated)
    {
        Allocating += allocated > 0 ? 1 : 0;
        ticks[count++] = elapsed;
        Allocated += allocated;
    }

    /// <summary>Microseconds that a share of the frames stayed within: 0.5 for the median, 1 for the slowest.</summary>
    public double Microseconds(double share)
    {
        if (count == 0)
        {
            return 0;
        }

        long[] sorted = ticks[..count];
        Array.Sort(sorted);
        return 1e6 * sorted[(int)Math.Ceiling(share * count) - 1] / Stopwatch.Frequency;
    }
}
