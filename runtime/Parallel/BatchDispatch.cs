using System.ComponentModel;
using System.Runtime.CompilerServices;
using Edifice.Numerics;
using Edifice.Threading;

namespace Edifice.CompilerServices;

/// <summary>Runs a network's passes on a team of workers; a team of one is the calling thread.</summary>
/// <remarks>
/// A pass is a ref struct on the caller's stack, full of spans that the garbage collector may have to move. Workers get a
/// pointer to it, and each copies it into a frame of its own. That is safe because the caller does not return before all
/// have ended: its frame stays, and the collector keeps the spans in it up to date, as it does those in the copies, which
/// are ordinary locals of ordinary frames; a thread that copies is not stopped half-way through a span.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BatchDispatch
{
    /// <summary>Runs a forward pass: each worker takes as many samples as the others.</summary>
    public static unsafe void Forward<TPass>(ref TPass pass, LaneWidth lanes, WorkerTeam team)
        where TPass : struct, IBatchPass<TPass>, allows ref struct
    {
        PassFork<TPass> fork = new() { Pass = pass, Lanes = lanes, Team = team };
        team.Run(&ShareForward<TPass>, Unsafe.AsPointer(ref fork));
    }

    /// <summary>Runs a backward pass: chunks of 16 samples go to whoever is free, and their sums are added in ascending order.</summary>
    public static unsafe void Backward<TPass>(ref TPass pass, LaneWidth lanes, WorkerTeam team)
        where TPass : struct, IBackwardPass<TPass>, allows ref struct
    {
        PassFork<TPass> fork = new() { Pass = pass, Lanes = lanes, Team = team };
        team.Run(&ShareBackward<TPass>, Unsafe.AsPointer(ref fork));
    }

    private static unsafe void ShareForward<TPass>(void* state, int worker)
        where TPass : struct, IBatchPass<TPass>, allows ref struct
    {
        PassFork<TPass> fork = Unsafe.AsRef<PassFork<TPass>>(state);
        ForwardShare<TPass> share = new() { Pass = fork.Pass, Share = new WorkShare(worker, fork.Team.Threads) };
        LaneDispatch.Run(ref share, fork.Lanes);
    }

    private static unsafe void ShareBackward<TPass>(void* state, int worker)
        where TPass : struct, IBackwardPass<TPass>, allows ref struct
    {
        PassFork<TPass> fork = Unsafe.AsRef<PassFork<TPass>>(state);
        BackwardShare<TPass> share = new() { Pass = fork.Pass, Share = new WorkShare(worker, fork.Team.Threads), Turns = fork.Team.Turns };
        LaneDispatch.Run(ref share, fork.Lanes);
    }
}
