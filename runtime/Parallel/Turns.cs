using System;

namespace Edifice.Threading;

/// <summary>Numbered pieces of work that any worker takes, and turns in which their results are added, in ascending order.</summary>
/// <remarks>
/// A worker takes the lowest number that is left, so that whoever waits for its turn waits for a worker that is at work.
/// </remarks>
/// <param name="waiters">The workers' places to wait; empty where there is one worker, who never waits.</param>
/// <param name="disturb">Called before a worker takes a piece and before it asks for its turn; null outside tests.</param>
internal sealed class Turns(Waiter[] waiters, Action<int>? disturb)
{
    private const long Abandoned = long.MaxValue;

    private Counter taken;
    private Counter turn;

    /// <summary>Begins with piece 0; while no worker is at work.</summary>
    public void Restart()
    {
        taken.Set(0);
        turn.Set(0);
    }

    /// <summary>The lowest number that no worker has.</summary>
    public int Take(int worker)
    {
        disturb?.Invoke(worker);
        return (int)(taken.Increment() - 1);
    }

    /// <summary>Waits until all pieces before <paramref name="piece"/> have passed; false if one never will.</summary>
    public bool Await(int worker, int piece)
    {
        disturb?.Invoke(worker);
        if (turn.Value < piece)
        {
            waiters[worker].Until(in turn, piece);
        }

        return turn.Value != Abandoned;
    }

    /// <summary>Lets the next piece have its turn.</summary>
    public void Pass(int piece)
    {
        if (turn.Replace(piece, piece + 1))
        {
            WakeAll();
        }
    }

    /// <summary>A worker failed: nobody waits for it.</summary>
    public void Abandon()
    {
        turn.Set(Abandoned);
        WakeAll();
    }

    private void WakeAll()
    {
        foreach (Waiter waiter in waiters)
        {
            waiter.Wake();
        }
    }
}
