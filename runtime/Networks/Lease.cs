using System;
using System.Threading;

namespace Edifice;

/// <summary>Lets one thread at a time into a workspace; a second one gets an exception instead of wrong numbers.</summary>
internal sealed class Lease
{
    private int taken;

    public void Take(string owner)
    {
        if (Interlocked.CompareExchange(ref taken, 1, 0) != 0)
        {
            throw new InvalidOperationException(
                $"This {owner} is in use by another thread. Give every thread its own; the network itself may be shared.");
        }
    }

    public void Return() => Volatile.Write(ref taken, 0);
}
