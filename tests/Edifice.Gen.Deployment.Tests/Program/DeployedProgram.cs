using System;
using System.Globalization;
using System.IO;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Edifice.Gen.Deployment.Tests;

/// <summary>Infers, learns and streams with a network whose neurons fire, and says what it computed, to the last bit.</summary>
public static class DeployedProgram
{
    /// <summary>Samples of a batch.</summary>
    public const int Samples = 40;

    private const int LearningSteps = 3;

    public static int Run()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Console.WriteLine($"instructions: {EdificeRuntime.InstructionSet}");
        DeployedNetwork network = Network();
        ParameterBlock<DeployedNetwork> parameters = network.Parameters;
        float[] inputs = Inputs();
        int[] labels = new int[Samples];
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
            // What a first step allocates for good is not every step's.
            allocated = step == 1 ? GC.GetAllocatedBytesForCurrentThread() : allocated;
            network.Forward(inputs, outputs, training);
            Loss.CrossEntropy(outputs, labels, outputGradients, logitScale: 12.5f);
            gradients.Clear();
            network.Backward(outputGradients, gradients, training);
            adam.Step(parameters, gradients);
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Say("learned", parameters.Storage);
        Console.WriteLine($"allocated by learning steps: {allocated}");
        return 0;
    }

    /// <summary>Writes down what every neuron did: for each stage, sample and step, the charged membranes and then the spikes.</summary>
    public static int WriteTraces(string file)
    {
        DeployedNetwork network = Network();
        using Recording<DeployedNetwork> recording = DeployedNetwork.CreateRecording(Samples);
        network.Forward(Inputs(), new float[Samples * DeployedNetwork.OutputSize], recording);
        using BinaryWriter writer = new(File.Create(file));
        foreach (TraceInfo trace in DeployedNetwork.Info.Traces)
        {
            StageRecording stage = recording.Stage(trace.Stage);
            for (int sample = 0; sample < Samples; sample++)
            {
                for (int step = 0; step < DeployedNetwork.NumTimesteps; step++)
                {
                    writer.Write(MemoryMarshal.AsBytes(stage.Charged.Row(sample, step)));
                    writer.Write(MemoryMarshal.AsBytes(stage.Spikes.Row(sample, step)));
                }
            }
        }

        return 0;
    }

    // Weights of four times what is drawn: as they are drawn, a network of this size is silent.
    private static DeployedNetwork Network()
    {
        DeployedNetwork network = new(seed: 7);
        foreach (ref float parameter in network.Parameters.Storage)
        {
            parameter *= 4;
        }

        return network;
    }

    private static float[] Inputs()
    {
        float[] inputs = new float[Samples * DeployedNetwork.InputSize];
        uint state = 1;
        for (int index = 0; index < inputs.Length; index++)
        {
            state = (state * 1664525) + 1013904223;
            inputs[index] = (state >> 8) / 16777216f;
        }

        return inputs;
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
