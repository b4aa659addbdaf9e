namespace Edifice.Samples.Digits;

/// <summary>The arguments of the program, checked.</summary>
/// <param name="Epochs">Passes over the training images, 1 or more.</param>
/// <param name="BatchSize">Images between two steps of the optimizer, 1 or more; may exceed the training set.</param>
/// <param name="LearningRate">Step size of the optimizer at the start, finite and above 0; it falls to 0 along a cosine.</param>
/// <param name="Seed">Decides the drawn digits, the initial weights and every other random choice; 0 or more.</param>
/// <param name="Coding">What travels between the layers: spike trains, or each layer's mean output.</param>
/// <param name="DataDirectory">Where IDX files lie; null draws digits.</param>
internal sealed record DigitsOptions(int Epochs, int BatchSize, float LearningRate, int Seed, Coding Coding, string? DataDirectory)
{
    public static DigitsOptions Default { get; } = new(5, 64, 0.002f, 1, Coding.SpikeTrains, null);
}
