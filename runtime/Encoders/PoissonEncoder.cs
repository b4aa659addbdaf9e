using System;

namespace Edifice;

/// <summary>Poisson code: every feature is a Poisson process whose events of one step make one spike.</summary>
/// <remarks>
/// A process of rate · x events per step has none in a step with probability exp(-rate · x), so
/// P(s[t] = 1) = 1 - exp(-rate · max(x, 0)), independent from step to step (Dayan and Abbott, Theoretical Neuroscience,
/// 2001, §1.4). For small values that is the rate code; large ones saturate at one spike per step.
/// </remarks>
public sealed class PoissonEncoder : IEncoder
{
    private const uint Purpose = 0x504F4953;

    /// <summary>Encodes a sample of <paramref name="features"/> values as [timeSteps, features].</summary>
    /// <param name="features">Values of a sample, 1 or more.</param>
    /// <param name="timeSteps">T, 1 or more.</param>
    /// <param name="rate">Events per step of a feature whose value is 1; finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public PoissonEncoder(int features, int timeSteps, float rate = 1f)
    {
        InputLength = EncoderChecks.RequireCount(features, nameof(features));
        TimeSteps = EncoderChecks.RequireCount(timeSteps, nameof(timeSteps));
        OutputLength = EncoderChecks.RequireProduct(features, timeSteps, nameof(timeSteps));
        Rate = EncoderChecks.RequirePositive(rate, nameof(rate));
    }

    /// <inheritdoc/>
    public int InputLength { get; }

    /// <inheritdoc/>
    public int OutputLength { get; }

    /// <summary>T.</summary>
    public int TimeSteps { get; }

    /// <summary>Events per step of a feature whose value is 1.</summary>
    public float Rate { get; }

    /// <inheritdoc/>
    public string Description => FormattableString.Invariant($"Poisson spikes of {InputLength} values in {TimeSteps} steps, rate {Rate:R}");

    /// <inheritdoc/>
    public void Encode(ReadOnlySpan<float> values, Span<float> encoded, SampleKey key)
    {
        EncoderChecks.RequireSample(this, values, encoded);
        for (int feature = 0; feature < values.Length; feature++)
        {
            double events = (double)Rate * Math.Max(values[feature], 0f);
            double probability = events > 0 ? Math.Clamp(1 - Exponential.Of(-events), 0, 1) : 0;
            SpikeDraws.Fill(encoded[feature..], values.Length, TimeSteps, probability, key, feature, Purpose);
        }
    }
}
