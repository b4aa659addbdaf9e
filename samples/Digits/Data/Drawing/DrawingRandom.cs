namespace Edifice.Samples.Digits;

/// <summary>Random numbers of one image: a hash of seed, index and a count, so that no image depends on another.</summary>
/// <remarks>
/// The hash is the finalizer of splitmix64 (Steele, Lea, Flood 2014). It needs neither
/// a table nor the numbers before, and is the same on every machine.
/// </remarks>
internal sealed class DrawingRandom(int seed, int index, int purpose)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong state = Mix(Mix(Mix((uint)seed + Golden) ^ (uint)index) + (uint)purpose);

    /// <summary>A whole number from 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)((Next() >> 32) * (ulong)count >> 32);

    /// <summary>A number in [0, 1).</summary>
    public float Share() => (Next() >> 40) * (1f / (1 << 24));

    /// <summary>A number between the limits, each as likely as the other.</summary>
    public float Between(float low, float high) => low + (high - low) * Share();

    /// <summary>A number around 0 with standard deviation <paramref name="spread"/>, never beyond 3.5 of them.</summary>
    /// <remarks>The sum of four even ones is close enough to normal and needs no logarithm.</remarks>
    public float Around(float spread) => (Share() + Share() + Share() + Share() - 2) * 1.7320508f * spread;

    /// <summary>True in one of <paramref name="count"/> cases.</summary>
    public bool OneIn(int count) => Below(count) == 0;

    private ulong Next() => Mix(state += Golden);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
