namespace Edifice.Benchmarks;

/// <summary>What a contender allocates, in bytes, for what; inputs and outputs are the caller's.</summary>
/// <param name="Parameters">Weights and biases.</param>
/// <param name="Gradients">Those by the parameters.</param>
/// <param name="Moments">Adam's.</param>
/// <param name="Working">All else: scratch and tape; currents, membranes, spikes, adjoints.</param>
internal sealed record ContenderBytes(long Parameters, long Gradients, long Moments, long Working)
{
    public long Sum => Parameters + Gradients + Moments + Working;
}
