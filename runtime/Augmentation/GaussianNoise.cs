using System;

namespace Edifice;

/// <summary>Adds normally distributed noise to every value, and limits the result where limits are given.</summary>
/// <remarks>
/// y = clip(x + σ n, least, most) with n of mean 0 and standard deviation 1: the inverse of the normal distribution (AS 241) at
/// one random word per value, word i mod 4 at the counter ⌊i / 4⌋. Computed in double without a platform's library; |n| is at most 6.34.
/// </remarks>
public sealed class GaussianNoise : IAugmentation
{
    private const uint Purpose = 0x4E4F4953;

    /// <summary>Adds noise to samples of any length.</summary>
    /// <param name="standardDeviation">σ, finite, 0 or more, in the unit of the values.</param>
    /// <param name="least">The lower limit of results; not NaN.</param>
    /// <param name="most">The upper limit of results; <paramref name="least"/> or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public GaussianNoise(float standardDeviation, float least = float.NegativeInfinity, float most = float.PositiveInfinity)
    {
        StandardDeviation = float.IsFinite(standardDeviation) && standardDeviation >= 0
            ? standardDeviation
            : throw new ArgumentOutOfRangeException(
                nameof(standardDeviation), standardDeviation, "standardDeviation has to be finite and 0 or more.");
        Least = !float.IsNaN(least) ? least : throw new ArgumentOutOfRangeException(nameof(least), least, "least has to be a number.");
        Most = most >= least ? most : throw new ArgumentOutOfRangeException(nameof(most), most, "most has to be least or more.");
    }

    /// <summary>σ.</summary>
    public float StandardDeviation { get; }

    /// <summary>The lower limit of results.</summary>
    public float Least { get; }

    /// <summary>The upper limit of results.</summary>
    public float Most { get; }

    /// <inheritdoc/>
    public string Description => FormattableString.Invariant($"noise of {StandardDeviation:R} within [{Least:R}, {Most:R}]");

    /// <inheritdoc/>
    public void Apply(ReadOnlySpan<float> source, Span<float> destination, SampleKey key)
    {
        ImageShape.RequirePair(source, destination);
        for (int place = 0; place < source.Length; place += 4)
        {
            (uint first, uint second, uint third, uint fourth) = key.Next((uint)place / 4, Purpose);
            destination[place] = Noisy(source[place], first);
            if (place + 1 < source.Length)
            {
                destination[place + 1] = Noisy(source[place + 1], second);
            }

            if (place + 2 < source.Length)
            {
                destination[place + 2] = Noisy(source[place + 2], third);
            }

            if (place + 3 < source.Length)
            {
                destination[place + 3] = Noisy(source[place + 3], fourth);
            }
        }
    }

    private float Noisy(float value, uint word)
        => Math.Clamp((float)(value + (StandardDeviation * Gaussian.Of(word))), Least, Most);
}
