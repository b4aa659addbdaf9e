using System;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>A declaration compiled into this assembly by the generator, as in a user's project.</summary>
[SpikingNetwork(InputSize = 33, OutputSize = 5, HiddenSizes = new[] { 40, 20 })]
public sealed partial class SpikingClassifier;

/// <summary>The other coding: real values between the layers.</summary>
[SpikingNetwork(InputSize = 33, OutputSize = 5, HiddenSizes = new[] { 40, 20 }, Coding = Coding.Rates)]
public sealed partial class RateClassifier;

/// <summary>Spikes in, spikes out, step by step.</summary>
[SpikingNetwork(NumTimesteps = 12)]
[Input(33, Spikes = true)]
[Dense(40)]
[Lif]
[Dense(5)]
[Lif]
public sealed partial class SpikeTransducer;

/// <summary>Values over time in, and decoders that remember a step between the layers and at the end.</summary>
[SpikingNetwork(NumTimesteps = 12)]
[Input(33, PerStep = true)]
[Dense(40)]
[Decode(Decoding.MaxMembrane)]
[Dense(20)]
[Lif]
[Decode(Decoding.FirstSpike)]
[Dense(20)]
[Lif]
[Dense(5)]
[Decode(Decoding.LastMembrane)]
public sealed partial class DecoderChain;

/// <summary>Networks declared in this assembly: no allocation in hot paths, and what a recording says.</summary>
public sealed class DeclaredNetworkTests
{
    [Fact]
    public void Info_says_shapes_and_stages_in_a_line() => Assert.Equal(
        "SpikeTransducer: [batch, 12, 33] → [batch, 12, 5], 12 time steps, 1565 parameters; hidden1 33 → 40, output 40 → 5",
        SpikeTransducer.Info.ToString());

    [Fact]
    public void Spiking_networks_allocate_nothing_while_inferring_and_training() => AssertNoAllocation<SpikingClassifier>();

    [Fact]
    public void Rate_networks_allocate_nothing_while_inferring_and_training() => AssertNoAllocation<RateClassifier>();

    [Fact]
    public void Spikes_over_time_allocate_nothing_while_inferring_and_training() => AssertNoAllocation<SpikeTransducer>();

    [Fact]
    public void Decoders_allocate_nothing_while_inferring_and_training() => AssertNoAllocation<DecoderChain>();

    [Fact]
    public void Numbers_of_a_sample_are_constants()
    {
        Assert.Equal((12 * 33, 12 * 5), (SpikeTransducer.InputLength, SpikeTransducer.OutputLength));
        Assert.Equal((12 * 33, 5), (DecoderChain.InputLength, DecoderChain.OutputLength));
        Assert.Equal((33, 5), (SpikingClassifier.InputLength, SpikingClassifier.OutputLength));
    }

    [Fact]
    public void A_number_that_is_no_spike_is_refused_before_anything_is_written()
    {
        SpikeTransducer network = SpikeTransducer.Create(seed: 1);
        using Workspace<SpikeTransducer> workspace = SpikeTransducer.CreateWorkspace(2);
        float[] input = new float[2 * SpikeTransducer.InputLength];
        float[] output = new float[2 * SpikeTransducer.OutputLength];
        output.AsSpan().Fill(7f);
        input[SpikeTransducer.InputLength + (3 * SpikeTransducer.InputSize) + 4] = 0.25f;
        ArgumentException error = Assert.Throws<ArgumentException>("input", () => network.Forward(input, output, workspace));
        Assert.StartsWith(
            "SpikeTransducer takes spikes, 0 or 1; input has 0.25 in sample 1, step 3, feature 4.", error.Message, StringComparison.Ordinal);
        Assert.All(output, number => Assert.Equal(7f, number));
    }

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
        float[] input = new float[Batch * TNetwork.Info.InputLength];
        input.AsSpan().Fill(TNetwork.Info.InputIsSpikes ? 1f : 0.7f);
        float[] output = new float[Batch * TNetwork.Info.OutputLength];
        float[] outputGradients = new float[output.Length];
        float[] inputGradients = new float[input.Length];
        int[] labels = new int[TNetwork.Info.OutputIsPerStep ? Batch * TNetwork.Info.TimeSteps : Batch];

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

        // The runtime's own cache of casts may grow on this thread while other tests run: one round of three has to be clean.
        long least = long.MaxValue;
        for (int round = 0; round < 3; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int repeat = 0; repeat < 5; repeat++)
            {
                Step();
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }
}
