using System;

namespace Edifice;

/// <summary>Population code: every value is seen by several neurons, each with a Gaussian receptive field around its own centre.</summary>
/// <remarks>
/// Neuron i = 1 … n of a feature has the activation exp(-½ ((x - cᵢ) / σ)²) in [0, 1], with
/// cᵢ = least + (2i - 3) / 2 · (most - least) / (n - 2) and σ = (most - least) / (β (n - 2)), so that the outermost centres lie
/// half a distance outside the range: Bohte, Kok, La Poutré: Error-backpropagation in temporally encoded networks of spiking
/// neurons, Neurocomputing 48, 2002, §4. The activations are real numbers, a static input or what another encoder turns into
/// spikes; Bohte's spike times are those of <see cref="EncoderChain"/> with a linear, normalised and clipped
/// <see cref="LatencyEncoder"/> of threshold 0.1. Nothing is random: the key is not looked at.
/// </remarks>
public sealed class PopulationEncoder : IEncoder
{
    private readonly double distance;

    /// <summary>Encodes a sample of <paramref name="features"/> values as [features, neurons] activations.</summary>
    /// <param name="features">Values of a sample, 1 or more.</param>
    /// <param name="neurons">n, neurons per value, 3 or more.</param>
    /// <param name="least">The range's lower end; finite. Values outside the range are seen by the outer neurons.</param>
    /// <param name="most">The range's upper end; finite and above <paramref name="least"/>.</param>
    /// <param name="beta">β, finite and above 0: the larger, the narrower the fields and the less they overlap.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public PopulationEncoder(int features, int neurons, float least = 0f, float most = 1f, float beta = 1.5f)
    {
        InputLength = EncoderChecks.RequireCount(features, nameof(features));
        Neurons = EncoderChecks.RequireCount(neurons, nameof(neurons), least: 3);
        OutputLength = EncoderChecks.RequireProduct(features, neurons, nameof(neurons));
        Least = EncoderChecks.RequireFinite(least, nameof(least));
        Most = EncoderChecks.RequireFinite(most, nameof(most));
        if (!(most > least))
        {
            throw new ArgumentOutOfRangeException(nameof(most), most, FormattableString.Invariant($"most has to be above least, {least}."));
        }

        Beta = EncoderChecks.RequirePositive(beta, nameof(beta));
        distance = ((double)most - least) / (neurons - 2);
    }

    /// <inheritdoc/>
    public int InputLength { get; }

    /// <inheritdoc/>
    public int OutputLength { get; }

    /// <summary>n, neurons per value.</summary>
    public int Neurons { get; }

    /// <summary>The range's lower end.</summary>
    public float Least { get; }

    /// <summary>The range's upper end.</summary>
    public float Most { get; }

    /// <summary>β, by which the fields are narrower than the distance between their centres.</summary>
    public float Beta { get; }

    /// <inheritdoc/>
    public string Description => FormattableString.Invariant($"{Neurons} neurons for each of {InputLength} values in [{Least:R}, {Most:R}], beta {Beta:R}");

    /// <inheritdoc/>
    public void Encode(ReadOnlySpan<float> values, Span<float> encoded, SampleKey key)
    {
        EncoderChecks.RequireSample(this, values, encoded);
        for (int index = 0; index < encoded.Length; index++)
        {
            int neuron = index % Neurons;
            double centre = Least + ((neuron - 0.5) * distance);
            double away = (values[index / Neurons] - centre) * Beta / distance;
            encoded[index] = (float)Exponential.Of(-0.5 * away * away);
        }
    }
}
