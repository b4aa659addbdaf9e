using System.ComponentModel;

namespace Edifice.CompilerServices;

/// <summary>One worker's share of work that is split evenly and beforehand.</summary>
/// <param name="Worker">The worker's index.</param>
/// <param name="Workers">How many there are.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct WorkShare(int Worker, int Workers)
{
    /// <summary>All of the work.</summary>
    public static WorkShare Whole => new(0, 1);

    /// <summary>From where to where, of <paramref name="length"/> things, this worker's go; cut at multiples of <paramref name="multiple"/>.</summary>
    internal (int Start, int End) Of(int length, int multiple = 1)
    {
        long pieces = ((long)length + multiple - 1) / multiple;
        return ((int)(pieces * Worker / Workers * multiple), (int)long.Min(length, pieces * (Worker + 1) / Workers * multiple));
    }
}
