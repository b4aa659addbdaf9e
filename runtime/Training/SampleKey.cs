namespace Edifice;

/// <summary>What the random numbers of a sample are keyed by: an epoch's spikes and distortions can be made again, in any order and on any thread.</summary>
/// <param name="Seed">The seed of the run.</param>
/// <param name="Epoch">Counts passes over the data; 0 where the numbers are to be the same in every pass, as for a test set.</param>
/// <param name="Sample">The sample's place in its data set, not in a batch or in a shuffled order.</param>
/// <remarks>
/// Numbers come from <see cref="Philox"/> with the seed as its key and (counter, epoch, sample, purpose) as its counter.
/// A purpose keeps users of one key apart: an encoder and an augmentation with the same key draw different numbers.
/// </remarks>
public readonly record struct SampleKey(long Seed, uint Epoch, uint Sample)
{
    private const uint Derivation = 0x44455256;

    /// <summary>Four independent 32-bit words.</summary>
    /// <param name="counter">Counts the words' fourfolds within one purpose.</param>
    /// <param name="purpose">Names what the words are for; any number, best one that nobody else takes.</param>
    public (uint First, uint Second, uint Third, uint Fourth) Next(uint counter, uint purpose)
        => Philox.Next(Seed, counter, Epoch, Sample, purpose);

    /// <summary>A number in [0, 1), a multiple of 2⁻²⁴.</summary>
    /// <param name="counter">Counts the numbers within one purpose.</param>
    /// <param name="purpose">Names what the number is for.</param>
    public float Uniform(uint counter, uint purpose) => Philox.Uniform(Seed, counter, Epoch, Sample, purpose);

    /// <summary>The key of one of several parts, so that two parts of the same kind draw different numbers: the seed changes, epoch and sample stay.</summary>
    /// <param name="part">The part's number.</param>
    public SampleKey Derive(uint part)
    {
        (uint first, uint second, _, _) = Philox.Next(Seed, part, 0, 0, Derivation);
        return this with { Seed = (long)(((ulong)first << 32) | second) };
    }
}
