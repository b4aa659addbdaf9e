using System;

namespace Edifice;

/// <summary>A network's parameters, in one 64-byte-aligned block.</summary>
/// <typeparam name="TNetwork">The network that they belong to.</typeparam>
public sealed class ParameterBlock<TNetwork> : IDisposable
    where TNetwork : class, ISpikingNetwork<TNetwork>
{
    private readonly AlignedMemory memory;
    private readonly bool isFrozen;

    /// <summary>Allocates a block of zeros.</summary>
    public ParameterBlock() => memory = new AlignedMemory(RequiredLength);

    /// <summary>Lies over memory that the caller lends, and keeps its content.</summary>
    /// <param name="lent"><see cref="RequiredLength"/> numbers in this layout, starting at a multiple of 64 bytes.</param>
    /// <exception cref="ArgumentException"><paramref name="lent"/> has another length or alignment.</exception>
    public ParameterBlock(Memory<float> lent) => memory = new AlignedMemory(lent, RequiredLength, nameof(lent));

    private ParameterBlock(AlignedMemory memory, bool isFrozen) => (this.memory, this.isFrozen) = (memory, isFrozen);

    /// <summary>Numbers in the block, padding included.</summary>
    public static int RequiredLength => TNetwork.Info.ParameterLength;

    /// <summary>Whether the numbers can only be read: those of a network's <c>Pretrained</c>, which are part of the program.</summary>
    public bool IsReadOnly => isFrozen;

    /// <summary>The raw numbers, in the plan's layout; padding has to stay zero. Use <see cref="Tensor"/> for logical access.</summary>
    /// <exception cref="InvalidOperationException">The block can only be read (<see cref="IsReadOnly"/>); <see cref="Values"/> reads it.</exception>
    public Span<float> Storage => isFrozen ? throw Frozen() : memory.Span;

    /// <summary>The raw numbers, in the plan's layout, to be read.</summary>
    public ReadOnlySpan<float> Values => memory.Span;

    /// <summary>A tensor by its name, such as "hidden1.weight", as a logical [out, in] view.</summary>
    /// <exception cref="ArgumentException">There is no such tensor; the message lists those there are.</exception>
    /// <exception cref="InvalidOperationException">The block can only be read (<see cref="IsReadOnly"/>).</exception>
    public MatrixView Tensor(string name) => TensorViews.Find(TNetwork.Info, name, Storage);

    /// <summary>A tensor's numbers row by row, [out, in], in a new array; also of a block that can only be read.</summary>
    /// <exception cref="ArgumentException">There is no such tensor; the message lists those there are.</exception>
    public float[] CopyOf(string name) => TensorViews.Find(TNetwork.Info, name, Readable).ToArray();

    /// <summary>Draws all parameters anew, as PyTorch's Linear does: uniform in ± 1/√in, weights and biases alike.</summary>
    /// <param name="seed">The same seed gives the same parameters on every machine and in every layout.</param>
    /// <exception cref="InvalidOperationException">The block can only be read (<see cref="IsReadOnly"/>).</exception>
    public void Initialize(long seed)
    {
        LinearInitialization.Fill(TNetwork.Info, Storage, seed);
        Version++;
    }

    /// <summary>For readers that go through views, which could write: they do not.</summary>
    internal Span<float> Readable => memory.Span;

    /// <summary>How often the parameters were changed as a whole, so that a tape of older ones is noticed.</summary>
    internal long Version { get; private set; }

    /// <summary>For optimisers: a step was taken.</summary>
    internal void MarkChanged() => Version++;

    /// <summary>Gives the memory back; that of a program's own parameters (<see cref="IsReadOnly"/>) stays, as others use it.</summary>
    public void Dispose()
    {
        if (!isFrozen)
        {
            memory.Dispose();
        }
    }

    /// <summary>A block that can only be read, and is there for the whole process.</summary>
    internal static ParameterBlock<TNetwork> Frozen(AlignedMemory memory) => new(memory, isFrozen: true);

    private static InvalidOperationException Frozen()
        => new($"These parameters are those of {TNetwork.Info.Name}.Pretrained, which are part of the program and can only be read. {TNetwork.Info.Name}.CreatePretrained() gives a network of its own to change.");
}
