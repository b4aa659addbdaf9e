using System;
using System.Linq;

namespace Edifice.Golden.Tests;

/// <summary>Some training steps, alone or by a team.</summary>
internal static class TeamTraining
{
    private const int Batch = 50;

    /// <summary>The parameters behind the steps.</summary>
    /// <param name="team">Who works; null for the calling thread alone.</param>
    /// <param name="steps">How many steps.</param>
    /// <param name="done">Told the index of each step behind it.</param>
    public static float[] Run<TNetwork>(WorkerTeam? team, int steps, Action<int>? done = null)
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        TNetwork network = TNetwork.Create(seed: 3);
        using TrainingWorkspace<TNetwork> training =
            team is null ? TNetwork.CreateTrainingWorkspace(Batch) : TNetwork.CreateTrainingWorkspace(Batch, team);
        using GradientBlock<TNetwork> gradients = TNetwork.CreateGradients();
        using Adam<TNetwork> adam = new(learningRate: 0.01f);
        float[] input = [.. Enumerable.Range(0, Batch * TNetwork.Info.InputLength).Select(index => (float)Math.Sin(0.37 * index) * 2)];
        float[] output = new float[Batch * TNetwork.Info.OutputLength];
        float[] outputGradients = new float[output.Length];
        int[] labels = [.. Enumerable.Range(0, Batch).Select(index => index % TNetwork.Info.OutputSize)];
        for (int step = 0; step < steps; step++)
        {
            network.Forward(input, output, training);
            Loss.CrossEntropy(output, labels, outputGradients);
            gradients.Clear();
            network.Backward(outputGradients, gradients, training);
            adam.Step(network.Parameters, gradients);
            done?.Invoke(step);
        }

        return network.Parameters.Storage.ToArray();
    }
}
