using System;

namespace Edifice;

/// <summary>The final decoder of a stream, one step at a time: between the steps it keeps one number per output in memory that is not its own.</summary>
/// <remarks>
/// Sums and comparisons in the order of the steps, as Forward's decoders have them: the bits are the same. Spikes are counted
/// without an end: a sum in single precision would stand still after 2²⁴ of them.
/// </remarks>
internal sealed class StreamDecoder(Decoding decoding, int size)
{
    private const double Silent = -1;

    /// <summary>Numbers that it keeps, zeros before the first step.</summary>
    /// <remarks>Behind the outputs: 1 once a number other than 0 and 1 was seen, which takes sums in single precision, as Forward's are.</remarks>
    public int Length => LengthOf(size);

    /// <summary>Numbers that a decoder of so many outputs keeps.</summary>
    public static int LengthOf(int size) => size + 1;

    /// <summary>Takes the signal of one step.</summary>
    public void Add(Span<double> seen, long step, ReadOnlySpan<float> output)
    {
        if (output.ContainsAnyExcept(0f, 1f))
        {
            seen[size] = 1;
        }

        bool isCount = seen[size] == 0;
        for (int index = 0; index < size; index++)
        {
            seen[index] = decoding switch
            {
                Decoding.LastMembrane => output[index],
                Decoding.MaxMembrane => step == 0 || output[index] > seen[index] ? output[index] : seen[index],
                Decoding.FirstSpike => FirstSpike(step, step == 0 ? Silent : seen[index], output[index]),
                _ => isCount ? seen[index] + output[index] : (float)seen[index] + output[index],
            };
        }
    }

    /// <summary>What the decoder says after so many steps.</summary>
    public void Read(ReadOnlySpan<double> seen, long steps, Span<float> output)
    {
        for (int index = 0; index < size; index++)
        {
            output[index] = decoding switch
            {
                // A quotient of two single-precision numbers, rounded from double precision, is the one that they have themselves.
                Decoding.Rate or Decoding.MeanMembrane => (float)(seen[index] / steps),
                Decoding.FirstSpike => seen[index] == Silent ? steps : (float)seen[index],
                _ => (float)seen[index],
            };
        }
    }

    private static double FirstSpike(long step, double seen, float spike) => seen == Silent && spike != 0f ? step : seen;
}
