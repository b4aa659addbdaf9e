using System;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>A declaration compiled into this assembly by the generator, as in a user's project.</summary>
[SpikingNetwork(InputSize = 33, OutputSize = 5, HiddenSizes = new[] { 40, 20 })]
public sealed partial class SpikingClassifier;

/// <summary>The other coding: real values between the layers.</summary>
[SpikingNetwork(InputSize = 33, OutputSize = 5, HiddenSizes = new[] { 40, 20 }, Coding = Coding.Rates)]
public sealed partial class RateClassifier;

/// <summary>Networks declared in this assembly: no allocation in hot paths, and what a recording says.</summary>
public sealed class DeclaredNetworkTests
{
    [Fact]
    public void Spiking_networks_allocate_nothing_while_inferring_and_training() => AssertNoAllocation<SpikingClassifier>();

    [Fact]
    public void Rate_networks_allocate_nothing_while_inferring_and_training() => AssertNoAllocation<RateClassifier>();

    [Fact]
    public void An_empty_recording_says_what_to_do()
    {
        using Recording<SpikingClassifier> recording = SpikingClassifier.CreateRecording(1);
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => { _ = recording.Stage("hidden1"); });
        Assert.Contains("call Forward", error.Message, StringComparison.Ordinal);
    }

    private static void AssertNoAllocation<TNetwork>()
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        const int Batch = 19;
        TNetwork network = TNetwork.Create(seed: 3);
        using Workspace<TNetwork> workspace = TNetwork.CreateWorkspace(Batch);
        using Recording<TNetwork> recording = TNetwork.CreateRecording(Batch);
        using TrainingWorkspace<TNetwork> training = TNetwork.CreateTrainingWorkspace(Batch);
        using GradientBlock<TNetwork> gradients = TNetwork.CreateGradients();
        Adam<TNetwork> adam = new();
        Sgd<TNetwork> sgd = new(0.01f, momentum: 0.9f);
        float[] input = new float[Batch * TNetwork.Info.InputSize];
        input.AsSpan().Fill(0.7f);
        float[] output = new float[Batch * TNetwork.Info.OutputSize];
        float[] outputGradients = new float[output.Length];
        float[] inputGradients = new float[input.Length];
        int[] labels = new int[Batch];

        void Step()
        {
            network.Forward(input, output, workspace);
            network.Forward(input, output, recording);
            network.Forward(input, output, training);
            Loss.MeanSquaredError(output, output, outputGradients);
            Loss.CrossEntropy(output, labels, outputGradients, logitScale: 25);
            gradients.Clear();
            network.Backward(outputGradients, gradients, training);
            network.Backward(outputGradients, inputGradients, gradients, training);
            adam.Step(network.Parameters, gradients);
            sgd.Step(network.Parameters, gradients);
        }

        for (int warmUp = 0; warmUp < 3; warmUp++)
        {
            Step();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int repeat = 0; repeat < 5; repeat++)
        {
            Step();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
