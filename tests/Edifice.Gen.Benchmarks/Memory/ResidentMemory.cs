using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Edifice.Benchmarks;

/// <summary>What the system says of this process's memory. Linux tells the peak, and takes it back on request.</summary>
internal static class ResidentMemory
{
    private const string Reset = "/proc/self/clear_refs";
    private const string Status = "/proc/self/status";

    // As the kernel's documentation of that file says: the peak becomes what is resident now.
    private const string ThePeak = "5";

    /// <summary>Whether there is something to be asked.</summary>
    public static bool IsKnown => File.Exists(Reset);

    /// <summary>By how many bytes what is resident grows at most while an action runs.</summary>
    public static long PeakOf(Action action)
    {
        // What was collected is given back, so that nothing of it can be used again unseen.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        File.WriteAllText(Reset, ThePeak);
        long before = Bytes("VmRSS:");
        action();
        return Bytes("VmHWM:") - before;
    }

    private static long Bytes(string key)
    {
        string line = File.ReadLines(Status).First(line => line.StartsWith(key, StringComparison.Ordinal));
        return 1024 * long.Parse(line[key.Length..].Trim().Split(' ')[0], CultureInfo.InvariantCulture);
    }
}
