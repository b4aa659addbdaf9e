using System.Collections.Generic;

namespace Edifice.Generator.Model;

/// <summary>What the checker knows of a problem's cure, for a code fix: a diagnostic carries it beside its message.</summary>
/// <param name="Value">What to write, such as the size that the layer before gives.</param>
internal sealed record Cure(string Value)
{
    /// <summary>Name of the diagnostic's property that holds the value.</summary>
    public const string Property = "Cure";

    /// <summary>Where the same is to be written besides the problem's own place.</summary>
    public EquatableArray<ProblemPlace> AlsoAt { get; init; } = [];

    /// <summary>The argument that has the value already, so that it and the one at the problem's own place are exchanged; null where none has.</summary>
    public ProblemPlace? ExchangedWith { get; init; }

    /// <summary>The places of the cure besides the problem's own.</summary>
    public IEnumerable<ProblemPlace> OtherPlaces => ExchangedWith is { } other ? [.. AlsoAt, other] : AlsoAt;
}
