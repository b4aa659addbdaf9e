using System;

namespace Edifice;

/// <summary>The shape of one sample's input or output: [features], or [time, features].</summary>
/// <param name="IsPerStep">Whether there is a row for every time step.</param>
/// <param name="TimeSteps">T.</param>
/// <param name="Features">Numbers per row.</param>
internal readonly record struct SampleShape(bool IsPerStep, int TimeSteps, int Features)
{
    /// <summary>What one of a batch is called.</summary>
    public string Item { get; init; } = "sample";

    /// <summary>Numbers of one sample.</summary>
    public int Length => IsPerStep ? TimeSteps * Features : Features;

    /// <summary>The axes of a batch in words, such as <c>[batch, features]</c>.</summary>
    public string Axes => IsPerStep ? "[batch, time, features]" : "[batch, features]";

    /// <summary>The axes of a batch in numbers, such as <c>[7, 25, 10]</c>.</summary>
    public string Of(string batch) => IsPerStep
        ? FormattableString.Invariant($"[{batch}, {TimeSteps}, {Features}]")
        : FormattableString.Invariant($"[{batch}, {Features}]");

    /// <summary>Where a number of a batch stands, in words.</summary>
    public string PlaceOf(int index) => IsPerStep
        ? FormattableString.Invariant($"{Item} {index / Length}, step {index % Length / Features}, feature {index % Features}")
        : FormattableString.Invariant($"{Item} {index / Features}, feature {index % Features}");
}
