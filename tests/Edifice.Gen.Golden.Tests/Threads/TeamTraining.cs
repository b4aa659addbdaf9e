using System;
using System.Linq;

namespace Edifice.Golden.Tests;

/// <summary>Some training steps, alone or by a team.</summary>
internal static class TeamTraining
{
    private const int Batch = 50;

    /// <summary>The parameters behind the steps, and the least bytes that one of them allocated on all threads together.</summary>
    public static (float[] Parameters, long Allocated) Run<TNetwork>(WorkerTeam? team, int steps)
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
        long least = long.MaxValue;
        for (int step = 0; step < steps; step++)
        {
            // Other tests may allocate meanwhile: a step in which nobody does is enough.
            long before = GC.GetTotalAllocatedBytes(precise: true);
            network.Forward(input, output, training);
            Loss.CrossEntropy(output, labels, outputGradients);
            gradients.Clear();
            network.Backward(outputGradients, gradients, training);
            adam.Step(network.Parameters, gradients);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return (network.Parameters.Storage.ToArray(), least);
    }
}
