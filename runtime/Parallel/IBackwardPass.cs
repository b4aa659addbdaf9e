using System.ComponentModel;
using Edifice.Numerics;

namespace Edifice.CompilerServices;

/// <summary>A backward pass: <see cref="ILanePass.Run"/> takes a chunk of 16 samples, and what depends on the order of samples is apart from it.</summary>
/// <typeparam name="TSelf">The pass.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBackwardPass<TSelf> : IBatchPass<TSelf>
    where TSelf : struct, IBackwardPass<TSelf>, allows ref struct
{
    /// <summary>Fills what all chunks read, in a worker's own scratch; once, before its first chunk.</summary>
    void Prepare();

    /// <summary>Adds the sums of the chunk that ran last in this scratch to the gradients; chunk by chunk, in ascending order.</summary>
    void AddSums();

    /// <summary>Adds the gradients of synapses on static inputs, which are sums over all samples; when all chunks have run.</summary>
    /// <param name="share">Which of the weights.</param>
    void AddStaticGradients<TLanes>(WorkShare share)
        where TLanes : struct, ILanes<TLanes>;
}
