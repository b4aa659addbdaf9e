using System.Threading;

namespace Edifice.Native;

/// <summary>What a handle stands for: one network with the memory of its passes, for one call at a time.</summary>
/// <param name="network">The class's name, for errors.</param>
internal abstract class NativeInstance(string network)
{
    private int taken;

    /// <summary>The class's name.</summary>
    public string Network => network;

    /// <summary>Its number in C; 0 before it has one.</summary>
    public nint Handle { get; set; }

    /// <summary>Whether it is gone: a call that found it just before may still hold on to it.</summary>
    public bool IsDestroyed { get; set; }

    public bool TryTake() => Interlocked.CompareExchange(ref taken, 1, 0) == 0;

    public void Return() => Volatile.Write(ref taken, 0);
}
