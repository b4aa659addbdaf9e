using System;

namespace Edifice;

/// <summary>Forward with tape and Backward over a batch of any size, piece by piece, into one block of gradients.</summary>
internal static class GradientPass
{
    /// <param name="network">The network.</param>
    /// <param name="input">[samples, features].</param>
    /// <param name="outputGradients">[samples, outputs], finite, of a loss over all samples.</param>
    /// <param name="pieceSize">Samples that run at once.</param>
    public static GradientBlock<TNetwork> Run<TNetwork>(
        ITrainableNetwork<TNetwork> network, ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradients, int pieceSize)
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        (int features, int outputs) = (TNetwork.Info.InputLength, TNetwork.Info.OutputLength);
        int samples = input.Length / features;
        GradientBlock<TNetwork> gradients = TNetwork.CreateGradients();
        float[] output = new float[Math.Min(pieceSize, samples) * outputs];
        using TrainingWorkspace<TNetwork> training = TNetwork.CreateTrainingWorkspace(Math.Min(pieceSize, samples));
        for (int first = 0; first < samples; first += pieceSize)
        {
            int count = Math.Min(pieceSize, samples - first);
            network.Forward(input.Slice(first * features, count * features), output.AsSpan(0, count * outputs), training);
            network.Backward(outputGradients.Slice(first * outputs, count * outputs), gradients, training);
        }

        return gradients;
    }
}
