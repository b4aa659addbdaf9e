using System;

namespace Edifice;

/// <summary>Draws the spikes of one feature, independent from step to step.</summary>
internal static class SpikeDraws
{
    /// <summary>Writes 1 with the given probability and 0 otherwise, for every step.</summary>
    /// <param name="train">The feature's first step and all that follows: its steps lie <paramref name="stride"/> apart.</param>
    /// <param name="stride">Features of a step.</param>
    /// <param name="steps">Steps.</param>
    /// <param name="probability">In [0, 1], met up to 2⁻³²; 0 never fires, 1 always.</param>
    /// <param name="key">What the words are keyed by.</param>
    /// <param name="feature">The feature's index.</param>
    /// <param name="purpose">Keeps encoders of different kinds apart.</param>
    /// <remarks>Step t takes word t mod 4 at the counter feature · ⌈steps / 4⌉ + ⌊t / 4⌋.</remarks>
    public static void Fill(Span<float> train, int stride, int steps, double probability, SampleKey key, int feature, uint purpose)
    {
        ulong limit = (ulong)(probability * 4294967296.0);
        uint counter = (uint)feature * (((uint)steps + 3) / 4);
        for (int step = 0; step < steps; step += 4, counter++)
        {
            // Silent features are common, and need no words: a word is never used up.
            (uint first, uint second, uint third, uint fourth) = limit == 0 ? default : key.Next(counter, purpose);
            int place = step * stride;
            train[place] = first < limit ? 1f : 0f;
            if (step + 1 < steps)
            {
                train[place + stride] = second < limit ? 1f : 0f;
            }

            if (step + 2 < steps)
            {
                train[place + (2 * stride)] = third < limit ? 1f : 0f;
            }

            if (step + 3 < steps)
            {
                train[place + (3 * stride)] = fourth < limit ? 1f : 0f;
            }
        }
    }
}
