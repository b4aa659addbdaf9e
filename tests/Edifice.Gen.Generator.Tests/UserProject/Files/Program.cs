using System;
using System.Globalization;
using Edifice;

namespace Shop;

internal static class Program
{
    private const int Batch = 6;
    private const int Rounds = 60;

    private static void Main()
    {
        Digits digits = Digits.Create(seed: 7);
        Layered layered = Layered.Create(seed: 7);
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Learns(digits)} {Learns(layered)} {digits.Layers.Hidden1.Weights[0, 0] != 0} {Digits.InputSize} {Layered.Datasheet.ParameterCount}");
        Console.Out.WriteLine(text);
    }

    /// <summary>Whether the loss falls.</summary>
    private static bool Learns<TNetwork>(TNetwork network)
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        float[] input = new float[Batch * TNetwork.Info.InputSize];
        float[] output = new float[Batch * TNetwork.Info.OutputSize];
        float[] errors = new float[output.Length];
        int[] labels = [0, 1, 2, 3, 0, 1];
        for (int index = 0; index < input.Length; index++)
        {
            input[index] = index * 7 % 11 * 0.3f;
        }

        using Workspace<TNetwork> workspace = TNetwork.CreateWorkspace(Batch);
        using TrainingWorkspace<TNetwork> training = TNetwork.CreateTrainingWorkspace(Batch);
        using GradientBlock<TNetwork> gradients = TNetwork.CreateGradients();
        using Adam<TNetwork> adam = new(learningRate: 0.01f);
        network.Forward(input, output, workspace);
        float before = Loss.CrossEntropy(output, labels);
        for (int round = 0; round < Rounds; round++)
        {
            network.Forward(input, output, training);
            _ = Loss.CrossEntropy(output, labels, errors);
            gradients.Clear();
            network.Backward(errors, gradients, training);
            adam.Step(network.Parameters, gradients);
        }

        network.Forward(input, output, workspace);
        return Loss.CrossEntropy(output, labels) < before;
    }
}
