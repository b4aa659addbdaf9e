using System;
using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Threading;

/// <summary>One worker's part in a backward pass: chunks of samples, as long as there are any, then its share of the static weights.</summary>
internal ref struct BackwardShare<TPass> : ILanePass
    where TPass : struct, IBackwardPass<TPass>, allows ref struct
{
    // The samples whose running sum is one of the contract's (docs/numerics.md).
    private const int ChunkSize = 16;

    public required TPass Pass { get; init; }

    public required WorkShare Share { get; init; }

    public required Turns Turns { get; init; }

    public readonly void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        int chunks = (Pass.Batch + ChunkSize - 1) / ChunkSize;

        // Every chunk's turn has passed: every sample's part is done.
        if (RunChunks<TLanes>(chunks) && Turns.Await(Share.Worker, chunks))
        {
            Pass.Part(Share.Worker, 0, Pass.Batch).AddStaticGradients<TLanes>(Share);
        }
    }

    private readonly bool RunChunks<TLanes>(int chunks)
        where TLanes : struct, ILanes<TLanes>
    {
        bool isPrepared = false;
        for (int chunk = Turns.Take(Share.Worker); chunk < chunks; chunk = Turns.Take(Share.Worker))
        {
            int first = chunk * ChunkSize;
            TPass part = Pass.Part(Share.Worker, first, Math.Min(ChunkSize, Pass.Batch - first));
            if (!isPrepared)
            {
                part.Prepare();
                isPrepared = true;
            }

            part.Run<TLanes>();
            if (!Turns.Await(Share.Worker, chunk))
            {
                return false;
            }

            part.AddSums();
            Turns.Pass(chunk);
        }

        return true;
    }
}
