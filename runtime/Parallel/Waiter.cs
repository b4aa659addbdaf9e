using System;
using System.Diagnostics;
using System.Threading;

namespace Edifice.Threading;

/// <summary>One thread's place to wait for a counter: it spins for a while, then sleeps until somebody wakes it.</summary>
/// <remarks>
/// Spinning answers within 0.1 µs, sleeping within some 10 µs; a thread that spun for ever would halve the speed of all
/// others that share its core.
/// </remarks>
internal sealed class Waiter : IDisposable
{
    private const int SpinMicroseconds = 75;
    private const int LooksPerTime = 16;

    private static readonly long SpinTicks = Environment.ProcessorCount == 1 ? 0 : Stopwatch.Frequency * SpinMicroseconds / 1_000_000;

    private readonly AutoResetEvent wake = new(false);

    // 1 while the thread sleeps or is about to.
    private Counter asleep;

    /// <summary>Returns when <paramref name="counter"/> is at least <paramref name="least"/>; for the thread that owns this.</summary>
    public void Until(ref readonly Counter counter, long least)
    {
        if (!Spin(in counter, least))
        {
            Sleep(in counter, least);
        }
    }

    /// <summary>Wakes the thread if it sleeps; for those who have just changed a counter.</summary>
    /// <remarks>Changing a counter and falling asleep are both full fences before a look at the other's number: one of the two sees it.</remarks>
    public void Wake()
    {
        if (asleep.Value == 1 && asleep.Replace(1, 0))
        {
            wake.Set();
        }
    }

    public void Dispose() => wake.Dispose();

    private static bool Spin(ref readonly Counter counter, long least)
    {
        if (counter.Value >= least)
        {
            return true;
        }

        long end = Stopwatch.GetTimestamp() + SpinTicks;
        do
        {
            for (int look = 0; look < LooksPerTime; look++)
            {
                if (counter.Value >= least)
                {
                    return true;
                }

                Thread.SpinWait(1);
            }
        }
        while (Stopwatch.GetTimestamp() < end);
        return false;
    }

    private void Sleep(ref readonly Counter counter, long least)
    {
        bool wasInterrupted = false;
        while (true)
        {
            asleep.Set(1);
            if (counter.Value >= least)
            {
                break;
            }

            try
            {
                wake.WaitOne();
            }
            catch (ThreadInterruptedException)
            {
                // Others may be working on this thread's stack: it can not leave before they have.
                wasInterrupted = true;
            }
        }

        // Who has taken the flag meanwhile has signalled, or will: that wakes a later sleep once for nothing.
        asleep.Set(0);
        if (wasInterrupted)
        {
            Thread.CurrentThread.Interrupt();
        }
    }
}
