namespace Edifice.Kernels;

/// <summary>How far away lies what a loop walks through, as a type argument: only what is far is asked for early.</summary>
internal interface IDistance
{
    static abstract bool IsFar { get; }
}
