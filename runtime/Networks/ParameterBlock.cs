using System;

namespace Edifice;

/// <summary>A network's parameters, in one 64-byte-aligned block.</summary>
/// <typeparam name="TNetwork">The network that they belong to.</typeparam>
public sealed class ParameterBlock<TNetwork> : IDisposable
    where TNetwork : class, ISpikingNetwork<TNetwork>
{
    private readonly AlignedMemory memory;

    /// <summary>Allocates a block of zeros.</summary>
    public ParameterBlock() => memory = new AlignedMemory(RequiredLength);

    /// <summary>Lies over memory that the caller lends, and keeps its content.</summary>
    /// <param name="lent"><see cref="RequiredLength"/> numbers in this layout, starting at a multiple of 64 bytes.</param>
    /// <exception cref="ArgumentException"><paramref name="lent"/> has another length or alignment.</exception>
    public ParameterBlock(Memory<float> lent) => memory = new AlignedMemory(lent, RequiredLength, nameof(lent));

    /// <summary>Numbers in the block, padding included.</summary>
    public static int RequiredLength => TNetwork.Info.ParameterLength;

    /// <summary>The raw numbers, in the plan's layout; padding has to stay zero. Use <see cref="Tensor"/> for logical access.</summary>
    public Span<float> Storage => memory.Span;

    /// <summary>A tensor by its name, such as "hidden1.weight", as a logical [out, in] view.</summary>
    /// <exception cref="ArgumentException">There is no such tensor; the message lists those there are.</exception>
    public MatrixView Tensor(string name) => TensorViews.Find(TNetwork.Info, name, memory.Span);

    /// <summary>Draws all parameters anew, as PyTorch's Linear does: uniform in ± 1/√in, weights and biases alike.</summary>
    /// <param name="seed">The same seed gives the same parameters on every machine and in every layout.</param>
    public void Initialize(long seed)
    {
        LinearInitialization.Fill(TNetwork.Info, memory.Span, seed);
        Version++;
    }

    /// <summary>How often the parameters were changed as a whole, so that a tape of older ones is noticed.</summary>
    internal long Version { get; private set; }

    /// <summary>For optimisers: a step was taken.</summary>
    internal void MarkChanged() => Version++;

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => memory.Dispose();
}
