using System;
using System.Globalization;
using System.Numerics;

namespace Edifice.Gen.Deployment.Tests;

/// <summary>Infers, learns and streams with a network whose neurons fire, and says what it computed, to the last bit.</summary>
public static class DeployedProgram
{
    private const int Samples = 40;
    private const int LearningSteps = 3;

    public static int Run()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Console.WriteLine($"instructions: {EdificeRuntime.InstructionSet}");
        DeployedNetwork network = new(seed: 7);
        ParameterBlock<DeployedNetwork> parameters = network.Parameters;
        for (int index = 0; index < parameters.Storage.Length; index++)
        {
            parameters.Storage[index] *= 4;
        }

        float[] inputs = new float[Samples * DeployedNetwork.InputSize];
        int[] labels = new int[Samples];
        uint state = 1;
        for (int index = 0; index < inputs.Length; index++)
        {
            state = (state * 1664525) + 1013904223;
            inputs[index] = (state >> 8) / 16777216f;
        }

        float[] outputs = new float[Samples * DeployedNetwork.OutputSize];
        using (Workspace<DeployedNetwork> workspace = DeployedNetwork.CreateWorkspace(Samples))
        {
            network.Forward(inputs, outputs, workspace);
        }

        Say("inferred", outputs);
        using SpikeStream<DeployedNetwork> stream = DeployedNetwork.CreateStream();
        float[] spikes = new float[DeployedNetwork.OutputSize];
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        for (int step = 0; step < 2 * DeployedNetwork.NumTimesteps; step++)
        {
            network.Step(inputs.AsSpan(step % Samples * DeployedNetwork.InputSize, DeployedNetwork.InputSize), spikes, stream);
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        stream.Decode(outputs.AsSpan(0, DeployedNetwork.OutputSize));
        Say("streamed", outputs.AsSpan(0, DeployedNetwork.OutputSize));
        Console.WriteLine($"allocated by steps: {allocated}");

        using TrainingWorkspace<DeployedNetwork> training = DeployedNetwork.CreateTrainingWorkspace(Samples);
        using GradientBlock<DeployedNetwork> gradients = DeployedNetwork.CreateGradients();
        using Adam<DeployedNetwork> adam = new(learningRate: 1e-3f);
        float[] outputGradients = new float[outputs.Length];
        for (int step = 0; step < LearningSteps; step++)
        {
            network.Forward(inputs, outputs, training);
            Loss.CrossEntropy(outputs, labels, outputGradients, logitScale: 12.5f);
            gradients.Clear();
            network.Backward(outputGradients, gradients, training);
            adam.Step(parameters, gradients);
        }

        Say("learned", parameters.Storage);
        return 0;
    }

    /// <summary>FNV-1a over the bits, and how much of it is not zero: a silent network would prove nothing.</summary>
    private static void Say(string what, ReadOnlySpan<float> numbers)
    {
        ulong hash = 14695981039346656037;
        int active = 0;
        foreach (float number in numbers)
        {
            hash = BitOperations.RotateLeft((hash ^ BitConverter.SingleToUInt32Bits(number)) * 1099511628211, 7);
            active += number == 0 ? 0 : 1;
        }

        Console.WriteLine($"{what}: {hash:x16}, {active} of {numbers.Length} are not zero");
    }
}
