using System;

namespace Edifice;

/// <summary>A spike that should not be, or one that is missing.</summary>
/// <param name="Expected">What is right: 0 or 1.</param>
/// <param name="Actual">What the network has.</param>
/// <param name="Margin">How far the reference's membrane was from the threshold there, as a share of the larger of both.</param>
/// <param name="Place">Where.</param>
public sealed record SpikeFlip(double Expected, double Actual, double Margin, Place Place)
{
    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{Place} ({Actual:G7} where {Expected:G7} is right, the membrane {Margin:E1} from the threshold)");
}
