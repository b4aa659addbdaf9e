using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Analysis.Use;

/// <summary>A span that a call is given.</summary>
/// <param name="Value">What is passed.</param>
/// <param name="Words">How a message speaks of it.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Length">Its elements; null where they are not constant.</param>
internal sealed record SpanArgument(IOperation Value, string Words, Location Place, long? Length)
{
    /// <summary>The words inside of a sentence.</summary>
    public string Inside => Use.Words.Inside(Words);
}
