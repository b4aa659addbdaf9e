using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Threading;

/// <summary>One worker's samples of a forward pass.</summary>
internal ref struct ForwardShare<TPass> : ILanePass
    where TPass : struct, IBatchPass<TPass>, allows ref struct
{
    public required TPass Pass { get; init; }

    public required WorkShare Share { get; init; }

    public readonly void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        (int first, int end) = Share.Of(Pass.Batch);
        if (first < end)
        {
            Pass.Part(Share.Worker, first, end - first).Run<TLanes>();
        }
    }
}
