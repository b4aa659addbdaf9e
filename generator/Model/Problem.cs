namespace Edifice.Generator.Model;

/// <summary>Something that is wrong with a declaration.</summary>
/// <param name="Id">Of its descriptor, such as <c>EDG0101</c>.</param>
/// <param name="Place">Where.</param>
/// <param name="Arguments">What the message's holes are filled with.</param>
internal sealed record Problem(string Id, ProblemPlace Place, EquatableArray<string> Arguments)
{
    /// <summary>Whether it keeps the declaration from being a network; what is only odd does not.</summary>
    public bool IsError { get; init; } = true;

    /// <summary>What a code fix has to know; null where it needs nothing, or there is none.</summary>
    public Cure? Cure { get; init; }
}
