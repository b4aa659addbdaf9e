namespace Edifice.Samples.Digits;

/// <summary>All that decides the weights that a training ends with; every file of it holds its recipe.</summary>
/// <param name="Epochs">Passes over the training images, 1 or more.</param>
/// <param name="BatchSize">Images between two steps of the optimizer, 1 or more; may exceed the training set.</param>
/// <param name="LearningRate">Step size of the optimizer at the start, finite and above 0; it falls to 0 along a cosine.</param>
/// <param name="Seed">Decides the drawn digits, the initial weights and every other random choice; 0 or more.</param>
/// <param name="Coding">What travels between the layers: spike trains, or each layer's mean output.</param>
/// <param name="Input">How an image enters; latency goes with spike trains only.</param>
/// <param name="DataDirectory">Where IDX files lie; null draws digits.</param>
/// <param name="Augment">Whether training images are turned and shifted, each epoch in another way.</param>
/// <param name="HeldOut">Share of the training images that choose the best epoch and are not learned from; 0 for none.</param>
/// <param name="WeightScale">Factor of the initial weights and biases, finite and above 0.</param>
internal sealed record Recipe(
    int Epochs, int BatchSize, float LearningRate, int Seed, Coding Coding, InputCode Input, string? DataDirectory,
    bool Augment = false, float HeldOut = 0, float WeightScale = 1)
{
    public static Recipe Default { get; } = new(5, 64, 0.002f, 1, Coding.SpikeTrains, InputCode.Pixels, null);
}
