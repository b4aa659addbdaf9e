using System;

namespace Edifice;

/// <summary>What a stage pays for how often its neurons fire: a term beside the loss.</summary>
/// <remarks>
/// <para>
/// With rₙ, the spikes of neuron n per sample and time step of a batch, in [0, 1], and N neurons, the term is
/// strength / N · Σₙ f(rₙ), whose gradient by every spike of neuron n is strength · f'(rₙ) / (N · batch · T). It flows
/// through the neurons' surrogate gradient as the loss does.
/// </para>
/// <para>
/// Zenke and Vogels: The remarkable robustness of surrogate gradient learning, Neural Computation 33 (4), 2021, use L1 and
/// L2 terms of spike counts, and lower and upper bounds of them; here they are of rates, so that a strength means the same for any
/// batch, number of steps and size of stage.
/// </para>
/// </remarks>
public sealed class SpikeRatePenalty
{
    private readonly Func<double, double> value;
    private readonly Func<double, double> slope;

    private SpikeRatePenalty(string stage, float strength, string form, Func<double, double> value, Func<double, double> slope)
    {
        ArgumentException.ThrowIfNullOrEmpty(stage);
        if (!float.IsFinite(strength) || strength < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(strength), strength, "The strength has to be finite and 0 or more.");
        }

        (Stage, Strength, this.value, this.slope) = (stage, strength, value, slope);
        Description = FormattableString.Invariant($"{stage}: {strength:R} x {form}");
    }

    /// <summary>The stage whose neurons pay.</summary>
    public string Stage { get; }

    /// <summary>The factor before the mean over the neurons.</summary>
    public float Strength { get; }

    /// <summary>Its stage, kind and numbers in words: what a checkpoint compares.</summary>
    public string Description { get; }

    /// <summary>f(r) = r: fewer spikes everywhere.</summary>
    /// <param name="stage">The stage's name, such as "hidden1".</param>
    /// <param name="strength">Finite, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static SpikeRatePenalty L1(string stage, float strength) => new(stage, strength, "rate", rate => rate, _ => 1);

    /// <summary>f(r) = r²: fewer spikes where there are most.</summary>
    /// <inheritdoc cref="L1"/>
    public static SpikeRatePenalty L2(string stage, float strength) => new(stage, strength, "squared rate", rate => rate * rate, rate => 2 * rate);

    /// <summary>f(r) = max(0, least - r)² + max(0, r - most)²: nobody silent, nobody saturated.</summary>
    /// <param name="stage">The stage's name, such as "hidden1".</param>
    /// <param name="least">The lowest rate that costs nothing, in [0, 1].</param>
    /// <param name="most">The highest rate that costs nothing, in [least, 1].</param>
    /// <param name="strength">Finite, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static SpikeRatePenalty Band(string stage, float least, float most, float strength)
    {
        if (!(least >= 0 && least <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(least), least, "The lowest rate has to be in [0, 1] spikes per step.");
        }

        if (!(most >= least && most <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(most), most, FormattableString.Invariant($"The highest rate has to be in [{least}, 1] spikes per step."));
        }

        return new(
            stage, strength, FormattableString.Invariant($"squared distance to [{least:R}, {most:R}]"),
            rate => Square(Math.Max(0, least - rate)) + Square(Math.Max(0, rate - most)),
            rate => 2 * (Math.Max(0, rate - most) - Math.Max(0, least - rate)));
    }

    /// <inheritdoc/>
    public override string ToString() => Description;

    /// <summary>f of a rate.</summary>
    internal double Value(double rate) => value(rate);

    /// <summary>f' of a rate.</summary>
    internal double Slope(double rate) => slope(rate);

    private static double Square(double value) => value * value;
}
