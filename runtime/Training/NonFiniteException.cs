using System;

namespace Edifice;

/// <summary>A number of a training is NaN or infinite. The network has the parameters of the last good step.</summary>
/// <remarks>
/// Nothing of the bad step was taken, but where it made a parameter infinite: then the optimiser's moments have seen it, and a
/// checkpoint of before is what to go on from.
/// </remarks>
public sealed class NonFiniteException : ArithmeticException
{
    /// <summary>An exception that says nothing.</summary>
    public NonFiniteException()
    {
    }

    /// <summary>An exception with words.</summary>
    public NonFiniteException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with words and a cause.</summary>
    public NonFiniteException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The sample's number in its data; null where no sample alone is to blame.</summary>
    public long? Sample { get; init; }

    /// <summary>The stage that gave the first such number, "input", or "loss".</summary>
    public string Stage { get; init; } = "";

    /// <summary>The optimiser's step that it would have been, from 1; 0 in an evaluation.</summary>
    public long Step { get; init; }
}
