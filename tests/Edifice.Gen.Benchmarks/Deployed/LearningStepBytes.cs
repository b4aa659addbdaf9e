using System;
using System.Linq;

namespace Edifice.Benchmarks;

/// <summary>Managed bytes that a learning step of 784-256-128-10 on 128 samples allocates.</summary>
internal static class LearningStepBytes
{
    private const int Batch = 128;
    private const int Steps = 20;

    public static double Measure()
    {
        CalibratedNetwork numbers = new(Workload.All.Single(each => each.Name == "B"), Batch, rate: 0.15);
        NetworkB network = new(seed: 1);
        numbers.CopyTo(network.Parameters);
        using TrainingWorkspace<NetworkB> training = NetworkB.CreateTrainingWorkspace(Batch);
        using GradientBlock<NetworkB> gradients = NetworkB.CreateGradients();
        using Adam<NetworkB> adam = new(learningRate: 1e-3f);
        float[] outputs = new float[Batch * NetworkB.OutputSize];
        float[] outputGradients = new float[outputs.Length];
        long before = 0;
        for (int step = 0; step <= Steps; step++)
        {
            network.Forward(numbers.Inputs, outputs, training);
            Loss.CrossEntropy(outputs, numbers.Labels, outputGradients);
            gradients.Clear();
            network.Backward(outputGradients, gradients, training);
            adam.Step(network.Parameters, gradients);
            before = step == 0 ? GC.GetAllocatedBytesForCurrentThread() : before;
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Steps;
    }
}
