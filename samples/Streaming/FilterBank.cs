using System;

namespace Edifice.Samples.Streaming;

/// <summary>How loud a signal is in sixteen bands from 200 to 3,400 Hz, frame by frame; it keeps the filters' states and allocates nothing.</summary>
/// <remarks>
/// Each band is a resonator of two poles, y[n] = g x[n] + 2 r cos(ω) y[n-1] - r² y[n-2] with r = 1 - π B / rate, B a fifth of
/// the band's frequency (J. O. Smith, Introduction to Digital Filters, "Two-Pole").
/// </remarks>
internal sealed class FilterBank
{
    /// <summary>Bands.</summary>
    public const int Bands = 16;

    private const double Lowest = 200;
    private const double Highest = 3400;

    private readonly double[] gain = new double[Bands];
    private readonly double[] near = new double[Bands];
    private readonly double[] far = new double[Bands];
    private readonly double[] last = new double[Bands];
    private readonly double[] before = new double[Bands];

    public FilterBank()
    {
        for (int band = 0; band < Bands; band++)
        {
            double frequency = Lowest * Math.Pow(Highest / Lowest, band / (Bands - 1.0));
            double radius = 1 - (Math.PI * 0.2 * frequency / SoundSource.Rate);
            near[band] = 2 * radius * Math.Cos(Math.Tau * frequency / SoundSource.Rate);
            far[band] = -radius * radius;
            gain[band] = 1 - radius;
        }
    }

    /// <summary>Overwrites <paramref name="loudness"/>, one number per band: 0 for silence, 1 for a loud tone.</summary>
    public void Hear(ReadOnlySpan<float> frame, Span<float> loudness)
    {
        for (int band = 0; band < Bands; band++)
        {
            (double one, double two, double energy) = (last[band], before[band], 0);
            foreach (float sample in frame)
            {
                (one, two) = ((gain[band] * sample) + (near[band] * one) + (far[band] * two), one);
                energy += one * one;
            }

            (last[band], before[band]) = (one, two);

            // A thousandth of a loud tone's energy is where hearing begins.
            loudness[band] = (float)(Math.Log10(1 + (1e4 * energy / frame.Length)) / 3);
        }
    }
}
