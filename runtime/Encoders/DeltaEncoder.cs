using System;

namespace Edifice;

/// <summary>Delta modulation: a feature fires in the steps where its value rises, and on a second channel where it falls.</summary>
/// <remarks>
/// s[t] = 1 where x[t] - x[t-1] ≥ θ, else 0; with spikes for falls also s′[t] = 1 where x[t] - x[t-1] ≤ -θ. Before the first
/// step stands 0, or the first step itself. <c>snntorch.spikegen.delta</c>, which writes falls as -1: spikes here are 0 and 1,
/// so that falls are features of their own, behind the rises. Nothing is random: the key is not looked at.
/// </remarks>
public sealed class DeltaEncoder : IEncoder
{
    /// <summary>Encodes a sequence [timeSteps, features] as [timeSteps, features], or as [timeSteps, 2 · features] with falls.</summary>
    /// <param name="features">Values of a step, 1 or more.</param>
    /// <param name="timeSteps">T, 1 or more.</param>
    /// <param name="threshold">θ, finite and above 0: the least change that fires.</param>
    /// <param name="offSpikes">Whether falls fire, on features behind those of the rises.</param>
    /// <param name="padding">Whether the first step repeats itself before the beginning, so that nothing fires in it; otherwise 0 stands there.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public DeltaEncoder(int features, int timeSteps, float threshold = 0.1f, bool offSpikes = false, bool padding = false)
    {
        Features = EncoderChecks.RequireCount(features, nameof(features));
        TimeSteps = EncoderChecks.RequireCount(timeSteps, nameof(timeSteps));
        InputLength = EncoderChecks.RequireProduct(features, timeSteps, nameof(timeSteps));
        OutputLength = offSpikes ? EncoderChecks.RequireProduct(InputLength, 2, nameof(offSpikes)) : InputLength;
        Threshold = EncoderChecks.RequirePositive(threshold, nameof(threshold));
        OffSpikes = offSpikes;
        Padding = padding;
    }

    /// <inheritdoc/>
    public int InputLength { get; }

    /// <inheritdoc/>
    public int OutputLength { get; }

    /// <summary>Values of a step.</summary>
    public int Features { get; }

    /// <summary>T.</summary>
    public int TimeSteps { get; }

    /// <summary>θ.</summary>
    public float Threshold { get; }

    /// <summary>Whether falls fire, on features behind those of the rises.</summary>
    public bool OffSpikes { get; }

    /// <summary>Whether the first step repeats itself before the beginning.</summary>
    public bool Padding { get; }

    /// <inheritdoc/>
    public string Description => FormattableString.Invariant(
        $"changes of {Features} values in {TimeSteps} steps, threshold {Threshold:R}{(OffSpikes ? ", with falls" : "")}{(Padding ? ", padded" : "")}");

    /// <inheritdoc/>
    public void Encode(ReadOnlySpan<float> values, Span<float> encoded, SampleKey key)
    {
        EncoderChecks.RequireSample(this, values, encoded);
        int width = OutputLength / TimeSteps;
        for (int step = 0; step < TimeSteps; step++)
        {
            ReadOnlySpan<float> row = values.Slice(step * Features, Features);
            ReadOnlySpan<float> before = step > 0 ? values.Slice((step - 1) * Features, Features) : Padding ? row : default;
            Span<float> spikes = encoded.Slice(step * width, width);
            for (int feature = 0; feature < row.Length; feature++)
            {
                float change = row[feature] - (before.IsEmpty ? 0f : before[feature]);
                spikes[feature] = change >= Threshold ? 1f : 0f;
                if (OffSpikes)
                {
                    spikes[Features + feature] = change <= -Threshold ? 1f : 0f;
                }
            }
        }
    }
}
