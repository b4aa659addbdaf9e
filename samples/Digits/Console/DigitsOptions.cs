namespace Edifice.Samples.Digits;

/// <summary>The arguments of the program, checked.</summary>
/// <param name="Epochs">Passes over the training images, 1 or more.</param>
/// <param name="BatchSize">Images between two steps of the optimizer, 1 or more; may exceed the training set.</param>
/// <param name="LearningRate">Step size of the optimizer, finite and above 0.</param>
/// <param name="Seed">Decides the drawn digits, the initial weights and every other random choice; 0 or more.</param>
/// <param name="Coding">What travels between the layers: spike trains, or each layer's mean output.</param>
/// <param name="DataDirectory">Where IDX files lie; null draws digits.</param>
internal sealed record DigitsOptions(int Epochs, int BatchSize, float LearningRate, int Seed, Coding Coding, string? DataDirectory)
{
    public static DigitsOptions Default { get; } = new(5, 128, 0.001f, 1, Coding.SpikeTrains, null);
}
