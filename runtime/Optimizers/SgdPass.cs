using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Edifice.Numerics;

namespace Edifice;

/// <summary>One step of gradient descent in one pass over the blocks, which are equally long and whole vectors at every width.</summary>
internal ref struct SgdPass : ILanePass
{
    private const float SmallestNormal = 1.17549435e-38f;

    public required Span<float> Weights { get; init; }

    public required ReadOnlySpan<float> Gradients { get; init; }

    /// <summary>Empty where there is no momentum.</summary>
    public required Span<float> Velocities { get; init; }

    public required float Momentum { get; init; }

    public required float LearningRate { get; init; }

    public readonly void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        if (Velocities.IsEmpty)
        {
            Descend<TLanes>();
        }
        else
        {
            DescendWithMomentum<TLanes>();
        }
    }

    // Unsafe is safe here and below: blocks of one network have one length, a multiple of 16 (BlockLength).
    private readonly void Descend<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        ref float weights = ref MemoryMarshal.GetReference(Weights);
        ref float gradients = ref MemoryMarshal.GetReference(Gradients);
        TLanes descent = TLanes.Broadcast(-LearningRate);
        for (nint index = 0; index < Weights.Length; index += TLanes.Count)
        {
            ref float weight = ref Unsafe.Add(ref weights, index);
            TLanes gradient = TLanes.Load(in Unsafe.Add(ref gradients, index));
            TLanes.Store(TLanes.MultiplyAdd(descent, gradient, TLanes.Load(in weight)), ref weight);
        }
    }

    private readonly void DescendWithMomentum<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        ref float weights = ref MemoryMarshal.GetReference(Weights);
        ref float gradients = ref MemoryMarshal.GetReference(Gradients);
        ref float velocities = ref MemoryMarshal.GetReference(Velocities);
        TLanes tiny = TLanes.Broadcast(SmallestNormal);
        TLanes momentum = TLanes.Broadcast(Momentum);
        TLanes descent = TLanes.Broadcast(-LearningRate);
        for (nint index = 0; index < Weights.Length; index += TLanes.Count)
        {
            ref float weight = ref Unsafe.Add(ref weights, index);
            ref float velocity = ref Unsafe.Add(ref velocities, index);
            TLanes direction = TLanes.MultiplyAdd(momentum, TLanes.Load(in velocity), TLanes.Load(in Unsafe.Add(ref gradients, index)));
            direction = TLanes.ZeroBelow(direction, tiny);
            TLanes.Store(direction, ref velocity);
            TLanes.Store(TLanes.MultiplyAdd(descent, direction, TLanes.Load(in weight)), ref weight);
        }
    }
}
