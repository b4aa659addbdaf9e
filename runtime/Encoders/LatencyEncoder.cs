using System;

namespace Edifice;

/// <summary>Latency code: every feature fires once, the earlier the larger its value.</summary>
/// <remarks>
/// With θ the threshold, f the first spike's time and values x in [0, 1], the spike is in step round(t), halves to even:
/// <para>logarithmic: t = f + τ ln(x′ / (x′ - θ)) with x′ = max(x, θ + 1e-7); normalised, t - f is stretched so that the
/// sample's latest spike is in the last step: (t - f) · (T - 1 - f) / (latest - f);</para>
/// <para>linear: t = f + τ min(1 - x, 1 - θ), normalised with τ = T - 1 - f.</para>
/// <c>snntorch.spikegen.latency</c>, which stretches by the latest time of the whole tensor it is given: here it is the
/// sample's, so that spikes do not depend on a batch. With f above 0, snnTorch takes the tensor's smallest latency off the
/// logarithmic ones before; here nothing is taken off. Computed in double. Nothing is random: the key is not looked at.
/// </remarks>
public sealed class LatencyEncoder : IEncoder
{
    private const double Epsilon = 1e-7;

    /// <summary>Encodes a sample of <paramref name="features"/> values in [0, 1] as [timeSteps, features].</summary>
    /// <param name="features">Values of a sample, 1 or more.</param>
    /// <param name="timeSteps">T, 1 or more.</param>
    /// <param name="code">How a value becomes a time.</param>
    /// <param name="threshold">θ in (0, 1): values below it are as late as θ itself, or silent with <paramref name="clip"/>.</param>
    /// <param name="tau">τ in steps, finite and above 0; not used by a normalised linear code.</param>
    /// <param name="firstSpikeTime">f in [0, T - 1]: no spike comes before.</param>
    /// <param name="normalize">Spreads the spikes over all steps.</param>
    /// <param name="clip">Values below the threshold do not fire.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range, or the latest spike would come after the last step.</exception>
    public LatencyEncoder(
        int features,
        int timeSteps,
        LatencyCode code = LatencyCode.Logarithmic,
        float threshold = 0.01f,
        float tau = 1f,
        int firstSpikeTime = 0,
        bool normalize = false,
        bool clip = false)
    {
        InputLength = EncoderChecks.RequireCount(features, nameof(features));
        TimeSteps = EncoderChecks.RequireCount(timeSteps, nameof(timeSteps));
        OutputLength = EncoderChecks.RequireProduct(features, timeSteps, nameof(timeSteps));
        if (code is not (LatencyCode.Logarithmic or LatencyCode.Linear))
        {
            throw new ArgumentOutOfRangeException(nameof(code), code, "There is no such code: take Logarithmic or Linear.");
        }

        if (!(threshold is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "threshold has to be in (0, 1).");
        }

        if (firstSpikeTime < 0 || firstSpikeTime >= timeSteps)
        {
            throw new ArgumentOutOfRangeException(
                nameof(firstSpikeTime), firstSpikeTime, FormattableString.Invariant($"firstSpikeTime has to be in [0, {timeSteps - 1}]."));
        }

        Code = code;
        Threshold = threshold;
        Tau = EncoderChecks.RequirePositive(tau, nameof(tau));
        FirstSpikeTime = firstSpikeTime;
        Normalize = normalize;
        Clip = clip;
        double latest = firstSpikeTime + Delay(0f, Scale(0f));
        if (Math.Round(latest) > timeSteps - 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(tau),
                tau,
                FormattableString.Invariant($"The latest spike would come at step {latest:F1} of 0 to {timeSteps - 1}: set normalize, lower tau or take more steps."));
        }
    }

    /// <inheritdoc/>
    public int InputLength { get; }

    /// <inheritdoc/>
    public int OutputLength { get; }

    /// <summary>T.</summary>
    public int TimeSteps { get; }

    /// <summary>How a value becomes a time.</summary>
    public LatencyCode Code { get; }

    /// <summary>θ.</summary>
    public float Threshold { get; }

    /// <summary>τ in steps.</summary>
    public float Tau { get; }

    /// <summary>f: no spike comes before.</summary>
    public int FirstSpikeTime { get; }

    /// <summary>Whether the spikes are spread over all steps.</summary>
    public bool Normalize { get; }

    /// <summary>Whether values below the threshold stay silent.</summary>
    public bool Clip { get; }

    /// <inheritdoc/>
    public string Description => FormattableString.Invariant(
        $"{(Code == LatencyCode.Linear ? "linear" : "logarithmic")} latencies of {InputLength} values in {TimeSteps} steps, threshold {Threshold:R}, tau {Tau:R}, first at {FirstSpikeTime}{(Normalize ? ", normalized" : "")}{(Clip ? ", clipped" : "")}");

    /// <inheritdoc/>
    public void Encode(ReadOnlySpan<float> values, Span<float> encoded, SampleKey key)
    {
        EncoderChecks.RequireSample(this, values, encoded);
        EncoderChecks.RequireRange(values, 0f, 1f, "0 to 1");
        encoded.Clear();

        // The smallest value fires last.
        float least = 1f;
        foreach (float value in values)
        {
            least = Math.Min(least, value);
        }

        double scale = Scale(least);
        for (int feature = 0; feature < values.Length; feature++)
        {
            if (!Clip || values[feature] >= Threshold)
            {
                int step = (int)Math.Round(FirstSpikeTime + Delay(values[feature], scale));
                encoded[(step * values.Length) + feature] = 1f;
            }
        }
    }

    private double Delay(float value, double scale) => scale * Charge(value);

    // The delay in units of τ.
    private double Charge(float value)
    {
        if (Code == LatencyCode.Linear)
        {
            return Math.Min(1.0 - value, 1.0 - Threshold);
        }

        double charged = Math.Max(value, Threshold + Epsilon);
        return Logarithm.Of(charged / (charged - Threshold));
    }

    private double Scale(float least)
    {
        if (!Normalize)
        {
            return Tau;
        }

        int steps = TimeSteps - 1 - FirstSpikeTime;
        return Code == LatencyCode.Linear ? steps : steps / Charge(least);
    }
}
