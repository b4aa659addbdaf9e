namespace Edifice.Kernels;

/// <summary>What a run of neurons leaves behind besides their states.</summary>
/// <remarks>A type argument of the kernels: the loops hold no question about it.</remarks>
internal interface IKept
{
    /// <summary>Whether spikes are written.</summary>
    static abstract bool Spikes { get; }

    /// <summary>Whether the adjoint's numbers are written.</summary>
    static abstract bool Tape { get; }

    /// <summary>Whether the tape is one of a whole batch, far away in memory.</summary>
    static abstract bool TapeIsFar { get; }
}
