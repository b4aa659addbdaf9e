using System;

namespace Edifice.Golden.Tests;

/// <summary>A network after a short training on noisy patterns, one per class: healthy, until somebody breaks it.</summary>
internal static class TrainedNetwork
{
    private const int Samples = 200;

    /// <summary>[samples, features] patterns with noise.</summary>
    public static float[] Input<TNetwork>()
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        int features = TNetwork.Info.InputSize;
        float[] input = new float[Samples * features];
        for (int index = 0; index < input.Length; index++)
        {
            int pattern = (Label<TNetwork>(index / features) * features) + (index % features);
            input[index] = (0.8f * Philox.Uniform(7, (uint)pattern)) + (0.4f * Philox.Uniform(8, (uint)index));
        }

        return input;
    }

    /// <summary>[samples].</summary>
    public static int[] Labels<TNetwork>()
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        int[] labels = new int[Samples];
        for (int sample = 0; sample < Samples; sample++)
        {
            labels[sample] = Label<TNetwork>(sample);
        }

        return labels;
    }

    /// <summary>Trains for some steps of Adam; then every parameter is multiplied by <paramref name="scale"/>.</summary>
    public static TNetwork Create<TNetwork>(float logitScale, float scale = 1)
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        TNetwork network = TNetwork.Create(seed: 5);
        (float[] input, int[] labels) = (Input<TNetwork>(), Labels<TNetwork>());
        float[] output = new float[Samples * TNetwork.Info.OutputSize];
        using TrainingWorkspace<TNetwork> training = TNetwork.CreateTrainingWorkspace(Samples);
        using GradientBlock<TNetwork> gradients = TNetwork.CreateGradients();
        using Adam<TNetwork> adam = new(0.01f);
        for (int step = 0; step < 60; step++)
        {
            network.Forward(input, output, training);
            Loss.CrossEntropy(output, labels, output, logitScale);
            gradients.Clear();
            network.Backward(output, gradients, training);
            adam.Step(network.Parameters, gradients);
        }

        foreach (ref float parameter in network.Parameters.Storage)
        {
            parameter *= scale;
        }

        return network;
    }

    private static int Label<TNetwork>(int sample)
        where TNetwork : class, ITrainableNetwork<TNetwork> => sample % TNetwork.Info.OutputSize;
}
