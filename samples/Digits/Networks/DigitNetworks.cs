namespace Edifice.Samples.Digits;

/// <summary>The one place that knows which networks the sample has.</summary>
internal static class DigitNetworks
{
    private const int TestBatch = 100;

    /// <summary>A network to be trained by a recipe.</summary>
    /// <param name="recipe">Which network, and how to train it.</param>
    /// <param name="images">Training images there are: a batch holds no more.</param>
    /// <param name="threads">Threads, this one included.</param>
    public static IDigitNetwork ForTraining(Recipe recipe, int images, int threads)
        => Create(recipe, System.Math.Min(recipe.BatchSize, images), threads);

    /// <summary>A fresh network to load weights into.</summary>
    public static IDigitNetwork ForTest(Recipe recipe, int threads) => Create(recipe, TestBatch, threads);

    private static IDigitNetwork Create(Recipe recipe, int batchSize, int threads) => recipe switch
    {
        { Input: InputCode.Latency } => new DigitNetwork<LatencyDigits>(recipe, batchSize, threads),
        { Coding: Coding.Rates } => new DigitNetwork<RateDigits>(recipe, batchSize, threads),
        _ => new DigitNetwork<SpikingDigits>(recipe, batchSize, threads),
    };
}
