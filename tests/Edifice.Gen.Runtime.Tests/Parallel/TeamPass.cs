using System;
using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>A pass that says which worker got which samples; backward, a chunk at a time and then in turn.</summary>
internal struct TeamPass : IBackwardPass<TeamPass>
{
    /// <summary>Called with worker, first sample and number of samples.</summary>
    public required Action<int, int, int> OnRun { get; init; }

    /// <summary>Called with worker and first sample when the chunk's turn has come.</summary>
    public Action<int, int>? OnTurn { get; init; }

    /// <summary>Called with the worker when every chunk is done.</summary>
    public Action<int>? OnEnd { get; init; }

    public int Batch { get; init; }

    private int Worker { get; init; }

    private int First { get; init; }

    private bool IsPrepared { get; set; }

    public readonly TeamPass Part(int worker, int first, int count)
        => this with { Worker = worker, First = First + first, Batch = count, IsPrepared = false };

    public void Prepare() => IsPrepared = true;

    public readonly void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes> => OnRun(Worker, First, Batch);

    public readonly void AddSums() => OnTurn?.Invoke(Worker, First);

    public readonly void AddStaticGradients<TLanes>(WorkShare share)
        where TLanes : struct, ILanes<TLanes> => OnEnd?.Invoke(share.Worker);
}
