using System;

namespace Edifice;

/// <summary>The worst disagreement of some kind.</summary>
/// <param name="Error">
/// The difference, as a share of the largest magnitude of the same tensor (or of the terms of its sums), of the output, or of the stage's
/// membranes.
/// </param>
/// <param name="Expected">What is right.</param>
/// <param name="Actual">What the network has.</param>
/// <param name="Place">Where.</param>
public sealed record Disagreement(double Error, double Expected, double Actual, Place Place)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Error:E1} of its scale at {Place} ({Actual:G7} where {Expected:G7} is right)");
}
