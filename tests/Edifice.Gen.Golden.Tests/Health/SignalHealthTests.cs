using System;
using System.Linq;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Spikes in, spikes out, over time.</summary>
[SpikingNetwork(NumTimesteps = 12)]
[Input(9, Spikes = true)]
[Dense(20)]
[Lif(LearnThreshold = Learning.PerNeuron)]
[Dense(4)]
[Lif]
public sealed partial class SpikesOverTime;

/// <summary>Membranes at the end.</summary>
[SpikingNetwork(NumTimesteps = 12)]
[Input(9, PerStep = true)]
[Dense(20)]
[Lif]
[Dense(4)]
[LeakyIntegrator(Tau = 10)]
[Decode(Decoding.MaxMembrane)]
public sealed partial class MembranesOverTime;

/// <summary>First-spike times at the end.</summary>
[SpikingNetwork(NumTimesteps = 12)]
[Input(9, PerStep = true)]
[Dense(20)]
[Lif]
[Dense(4)]
[Lif]
[Decode(Decoding.FirstSpike)]
public sealed partial class FirstSpikesOverTime;

/// <summary>Health of networks whose input or output is over time.</summary>
public sealed class SignalHealthTests
{
    private const int Samples = 70;

    [Fact]
    public void A_network_over_time_is_inspected_with_its_gradients_in_pieces()
    {
        SpikesOverTime network = new(seed: 2);
        float[] spikes = [.. Enumerable.Range(0, Samples * SpikesOverTime.InputLength).Select(index => (float)((index * 7919 % 13) / 7))];
        int[] labels = [.. Enumerable.Range(0, Samples).Select(index => index % 4)];
        HealthReport whole = network.Inspect(spikes, labels, batchSize: Samples);
        HealthReport pieces = network.Inspect(spikes, labels, batchSize: 16);
        Assert.Equal(whole.ToString(), pieces.ToString());
        Assert.All(whole.Stages, stage => Assert.True(stage.GradientNorm > 0, stage.Name));
        Assert.NotNull(whole.Loss);
    }

    [Fact]
    public void Labels_of_a_network_of_first_spikes_mean_the_loss_that_rewards_early_ones()
    {
        FirstSpikesOverTime network = LivelyNetwork.Create<FirstSpikesOverTime>(seed: 2);
        float[] input = [.. Enumerable.Range(0, Samples * FirstSpikesOverTime.InputLength).Select(index => (index * 31 % 17) / 8f)];
        int[] labels = [.. Enumerable.Range(0, Samples).Select(index => index % 4)];
        float[] times = new float[Samples * FirstSpikesOverTime.OutputLength];
        using Workspace<FirstSpikesOverTime> workspace = FirstSpikesOverTime.CreateWorkspace(Samples);
        network.Forward(input, times, workspace);
        float expected = Loss.CrossEntropyOfFirstSpikes(times, labels, 0.5f);
        Assert.NotEqual(Loss.CrossEntropy(times, labels, 0.5f), expected);
        Assert.Equal(expected, network.Inspect(input, labels, logitScale: 0.5f).Loss);
    }

    [Fact]
    public void Spikes_through_weights_that_are_far_too_large_are_said_to_be_far_from_the_threshold()
    {
        SpikesOverTime network = new(seed: 2);
        foreach (ref float weight in network.Parameters.Tensor("hidden1.weight").Storage)
        {
            weight *= 300;
        }

        float[] spikes = [.. Enumerable.Range(0, Samples * SpikesOverTime.InputLength).Select(index => (float)((index * 7919 % 13) / 7))];
        HealthReport report = network.Inspect(spikes);
        HealthFinding finding = report.Findings.Single(item => item.Stage == "hidden1" && item.Problem is HealthProblem.FarFromThreshold or HealthProblem.Saturated);
        Assert.Contains("Usually helps: smaller weights", finding.Message, StringComparison.Ordinal);
        Assert.True(report.Stages[0].TypicalByThreshold > HealthLimits.FarFromThreshold);
    }

    [Fact]
    public void A_leaky_integrator_has_membranes_and_no_rate()
    {
        MembranesOverTime network = new(seed: 2);
        float[] input = [.. Enumerable.Range(0, Samples * MembranesOverTime.InputLength).Select(index => (index * 31 % 17) / 8f)];
        StageHealth output = network.Inspect(input).Stages.Single(stage => stage.Name == "output");
        Assert.Null(output.MeanRate);
        Assert.NotNull(output.Membrane);
    }

    [Fact]
    public void A_number_that_is_no_spike_is_named_by_its_sample_in_the_whole_batch()
    {
        float[] spikes = new float[Samples * SpikesOverTime.InputLength];
        spikes[(66 * SpikesOverTime.InputLength) + (3 * 9) + 2] = 0.5f;
        ArgumentException error = Assert.Throws<ArgumentException>(() => new SpikesOverTime(seed: 2).Inspect(spikes));
        Assert.Contains("sample 66, step 3, feature 2", error.Message, StringComparison.Ordinal);
    }
}
