using System;

namespace Edifice;

/// <summary>Rate code: every step of every feature fires with a probability that is the feature's value.</summary>
/// <remarks>
/// P(s[t] = 1) = clip(gain · x + offset, 0, 1), independent from step to step: <c>snntorch.spikegen.rate</c>, which draws
/// from Bernoulli distributions. The expected rate is P, its variance over T steps P (1 - P) / T.
/// </remarks>
public sealed class RateEncoder : IEncoder
{
    private const uint Purpose = 0x52415445;

    /// <summary>Encodes a sample of <paramref name="features"/> values as [timeSteps, features].</summary>
    /// <param name="features">Values of a sample, 1 or more.</param>
    /// <param name="timeSteps">T, 1 or more.</param>
    /// <param name="gain">Finite.</param>
    /// <param name="offset">Finite; in spikes per step.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public RateEncoder(int features, int timeSteps, float gain = 1f, float offset = 0f)
    {
        InputLength = EncoderChecks.RequireCount(features, nameof(features));
        TimeSteps = EncoderChecks.RequireCount(timeSteps, nameof(timeSteps));
        OutputLength = EncoderChecks.RequireProduct(features, timeSteps, nameof(timeSteps));
        Gain = EncoderChecks.RequireFinite(gain, nameof(gain));
        Offset = EncoderChecks.RequireFinite(offset, nameof(offset));
    }

    /// <inheritdoc/>
    public int InputLength { get; }

    /// <inheritdoc/>
    public int OutputLength { get; }

    /// <summary>T.</summary>
    public int TimeSteps { get; }

    /// <summary>What a value is multiplied by.</summary>
    public float Gain { get; }

    /// <summary>What is added to that.</summary>
    public float Offset { get; }

    /// <inheritdoc/>
    public string Description => FormattableString.Invariant($"rates of {InputLength} values in {TimeSteps} steps, gain {Gain:R}, offset {Offset:R}");

    /// <inheritdoc/>
    public void Encode(ReadOnlySpan<float> values, Span<float> encoded, SampleKey key)
    {
        EncoderChecks.RequireSample(this, values, encoded);
        for (int feature = 0; feature < values.Length; feature++)
        {
            double probability = Math.Clamp(((double)Gain * values[feature]) + Offset, 0, 1);
            SpikeDraws.Fill(encoded[feature..], values.Length, TimeSteps, probability, key, feature, Purpose);
        }
    }
}
