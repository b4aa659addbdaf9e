using System;

namespace Edifice;

/// <summary>How busy a stage is.</summary>
/// <param name="Stage">The stage's name.</param>
/// <param name="Rate">Spikes per neuron and time step, 0 to 1; the mean output of smooth spikes.</param>
public readonly record struct StageRate(string Stage, double Rate)
{
    /// <summary>Such as "hidden1 0.201".</summary>
    public override string ToString() => FormattableString.Invariant($"{Stage} {Rate:F3}");
}
