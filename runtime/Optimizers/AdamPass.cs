using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Edifice.Numerics;

namespace Edifice;

/// <summary>One step of Adam in one pass over the four blocks, which are equally long and whole vectors at every width.</summary>
internal ref struct AdamPass<TDecay> : ILanePass
    where TDecay : struct, IWeightDecay
{
    private const float SmallestNormal = 1.17549435e-38f;

    public required Span<float> Weights { get; init; }

    public required ReadOnlySpan<float> Gradients { get; init; }

    public required Span<float> FirstMoments { get; init; }

    public required Span<float> SecondMoments { get; init; }

    public required float Beta1 { get; init; }

    /// <summary>1 - β1.</summary>
    public required float Share1 { get; init; }

    public required float Beta2 { get; init; }

    /// <summary>1 - β2.</summary>
    public required float Share2 { get; init; }

    /// <summary>rate / (1 - β1ᵗ).</summary>
    public required float StepSize { get; init; }

    /// <summary>1 / √(1 - β2ᵗ).</summary>
    public required float RootScale { get; init; }

    public required float Epsilon { get; init; }

    public required float GradientScale { get; init; }

    /// <summary>The factor of the weight that is added to its gradient.</summary>
    public required float Decay { get; init; }

    /// <summary>1 - rate · decay.</summary>
    public required float Kept { get; init; }

    // Unsafe is safe here: blocks of one network have one length, a multiple of 16 (BlockLength).
    public readonly void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        ref float weights = ref MemoryMarshal.GetReference(Weights);
        ref float gradients = ref MemoryMarshal.GetReference(Gradients);
        ref float firstMoments = ref MemoryMarshal.GetReference(FirstMoments);
        ref float secondMoments = ref MemoryMarshal.GetReference(SecondMoments);
        TLanes tiny = TLanes.Broadcast(SmallestNormal);
        TLanes beta1 = TLanes.Broadcast(Beta1);
        TLanes share1 = TLanes.Broadcast(Share1);
        TLanes beta2 = TLanes.Broadcast(Beta2);
        TLanes share2 = TLanes.Broadcast(Share2);
        TLanes descent = TLanes.Broadcast(-StepSize);
        TLanes rootScale = TLanes.Broadcast(RootScale);
        TLanes epsilon = TLanes.Broadcast(Epsilon);
        TLanes scale = TLanes.Broadcast(GradientScale);
        TLanes decay = TLanes.Broadcast(Decay);
        TLanes kept = TLanes.Broadcast(Kept);
        for (nint index = 0; index < Weights.Length; index += TLanes.Count)
        {
            TLanes old = TLanes.Load(in Unsafe.Add(ref weights, index));
            TLanes gradient = TDecay.Gradient(scale * TLanes.Load(in Unsafe.Add(ref gradients, index)), old, decay);
            TLanes first = TLanes.MultiplyAdd(beta1, TLanes.Load(in Unsafe.Add(ref firstMoments, index)), share1 * gradient);
            TLanes second = TLanes.MultiplyAdd(beta2, TLanes.Load(in Unsafe.Add(ref secondMoments, index)), share2 * gradient * gradient);
            first = TLanes.ZeroBelow(first, tiny);
            second = TLanes.ZeroBelow(second, tiny);
            TLanes root = TLanes.MultiplyAdd(TLanes.Sqrt(second), rootScale, epsilon);
            TLanes weight = TLanes.MultiplyAdd(descent, first / root, TDecay.Weight(old, kept));
            TLanes.Store(first, ref Unsafe.Add(ref firstMoments, index));
            TLanes.Store(second, ref Unsafe.Add(ref secondMoments, index));
            TLanes.Store(weight, ref Unsafe.Add(ref weights, index));
        }
    }
}
