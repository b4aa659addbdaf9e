using System;

namespace Edifice;

/// <summary>Gradients by a network's parameters, in the parameters' layout. Backward adds to it.</summary>
/// <typeparam name="TNetwork">The network that they belong to.</typeparam>
public sealed class GradientBlock<TNetwork> : IDisposable
    where TNetwork : class, ISpikingNetwork<TNetwork>
{
    private readonly AlignedMemory memory;

    /// <summary>Allocates a block of zeros.</summary>
    public GradientBlock() => memory = new AlignedMemory(TNetwork.Info.ParameterLength);

    /// <summary>Lies over memory that the caller lends, and keeps its content.</summary>
    /// <param name="lent">As many numbers as the parameter block has, starting at a multiple of 64 bytes.</param>
    /// <exception cref="ArgumentException"><paramref name="lent"/> has another length or alignment.</exception>
    public GradientBlock(Memory<float> lent) => memory = new AlignedMemory(lent, TNetwork.Info.ParameterLength, nameof(lent));

    /// <summary>The raw numbers, in the plan's layout; padding is zero.</summary>
    public Span<float> Storage => memory.Span;

    /// <summary>A tensor's gradient by its name, such as "hidden1.weight", as a logical [out, in] view.</summary>
    /// <exception cref="ArgumentException">There is no such tensor; the message lists those there are.</exception>
    public MatrixView Tensor(string name) => TensorViews.Find(TNetwork.Info, name, memory.Span);

    /// <summary>The global L2 norm, √Σ g²; NaN or infinite where a gradient is. The same bits at every lane width of a numeric class.</summary>
    /// <remarks>To clip by it, give an optimiser's Step <c>gradientScale: Math.Min(1, limit / norm)</c>, as torch's clip_grad_norm_ does.</remarks>
    public double Norm() => GradientNorm.Of(memory.Span, LaneWidth.Automatic);

    /// <summary>Sets all gradients to zero, as a training step begins.</summary>
    public void Clear() => memory.Span.Clear();

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => memory.Dispose();
}
