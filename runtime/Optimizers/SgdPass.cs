using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Edifice.Numerics;

namespace Edifice;

/// <summary>One step of gradient descent in one pass over the blocks, which are equally long and whole vectors at every width.</summary>
internal ref struct SgdPass<TDecay> : ILanePass
    where TDecay : struct, IWeightDecay
{
    private const float SmallestNormal = 1.17549435e-38f;

    public required Span<float> Weights { get; init; }

    public required ReadOnlySpan<float> Gradients { get; init; }

    /// <summary>Empty where there is no momentum.</summary>
    public required Span<float> Velocities { get; init; }

    public required float Momentum { get; init; }

    public required float LearningRate { get; init; }

    public required float GradientScale { get; init; }

    /// <summary>The factor of the weight that is added to its gradient.</summary>
    public required float Decay { get; init; }

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
        TLanes scale = TLanes.Broadcast(GradientScale);
        TLanes decay = TLanes.Broadcast(Decay);
        for (nint index = 0; index < Weights.Length; index += TLanes.Count)
        {
            ref float weight = ref Unsafe.Add(ref weights, index);
            TLanes old = TLanes.Load(in weight);
            TLanes gradient = TDecay.Gradient(scale * TLanes.Load(in Unsafe.Add(ref gradients, index)), old, decay);
            TLanes.Store(TLanes.MultiplyAdd(descent, gradient, old), ref weight);
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
        TLanes scale = TLanes.Broadcast(GradientScale);
        TLanes decay = TLanes.Broadcast(Decay);
        for (nint index = 0; index < Weights.Length; index += TLanes.Count)
        {
            ref float weight = ref Unsafe.Add(ref weights, index);
            ref float velocity = ref Unsafe.Add(ref velocities, index);
            TLanes old = TLanes.Load(in weight);
            TLanes gradient = TDecay.Gradient(scale * TLanes.Load(in Unsafe.Add(ref gradients, index)), old, decay);
            TLanes direction = TLanes.MultiplyAdd(momentum, TLanes.Load(in velocity), gradient);
            direction = TLanes.ZeroBelow(direction, tiny);
            TLanes.Store(direction, ref velocity);
            TLanes.Store(TLanes.MultiplyAdd(descent, direction, old), ref weight);
        }
    }
}
