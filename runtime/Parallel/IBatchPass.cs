using System.ComponentModel;
using Edifice.Numerics;

namespace Edifice.CompilerServices;

/// <summary>A pass over samples that do not know of each other, so that it may run on some of them.</summary>
/// <typeparam name="TSelf">The pass.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBatchPass<TSelf> : ILanePass
    where TSelf : struct, IBatchPass<TSelf>, allows ref struct
{
    /// <summary>Samples.</summary>
    int Batch { get; }

    /// <summary>The same pass over <paramref name="count"/> samples from <paramref name="first"/> on, in a worker's own scratch.</summary>
    TSelf Part(int worker, int first, int count);
}
