using System;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Takes and gives signals at every step.</summary>
[SpikingNetwork(NumTimesteps = 6)]
[Input(3, PerStep = true)]
[Dense(5)]
[Lif]
[Dense(2)]
[Lif]
public sealed partial class PerStepNetwork;

/// <summary>Thresholds that are learnt, and a readout that integrates.</summary>
[SpikingNetwork(NumTimesteps = 6)]
[Input(3)]
[Dense(5)]
[Lif(Threshold = 2, LearnThreshold = Learning.PerNeuron, LearnBeta = Learning.PerLayer)]
[Dense(2)]
[LeakyIntegrator]
[Decode(Decoding.MeanMembrane)]
public sealed partial class IntegratingNetwork;

/// <summary>Inspection of signals over time, learnt numbers and integrators.</summary>
public sealed class KindsOfNetworksTests
{
    private const int Samples = 70;

    [Fact]
    public void Networks_over_time_are_inspected_with_the_gradients_of_their_own_loss()
    {
        PerStepNetwork network = new(seed: 2);
        float[] input = Input();
        float[] output = new float[Samples * 6 * 2];
        using Workspace<PerStepNetwork> workspace = PerStepNetwork.CreateWorkspace(Samples);
        network.Forward(input, output, workspace);
        Loss.CrossEntropyOfSpikeCounts(output, new int[Samples], timeSteps: 6, output);
        HealthReport report = network.Inspect(input, output, learningRate: 0.01f, batchSize: 32);
        Assert.Equal((Samples, 6), (report.Samples, report.TimeSteps));
        Assert.All(report.Stages, stage => Assert.True(stage.GradientNorm > 0, report.ToString()));
    }

    [Fact]
    public void Membranes_are_measured_by_the_thresholds_as_they_are_learnt()
    {
        IntegratingNetwork network = new(seed: 2);
        float[] input = Input();
        StageHealth declared = network.Inspect(input).Stages[0];
        Assert.Equal(declared.Charged!.Value.Most / 2, declared.ChargedByThreshold!.Value.Most);
        network.Parameters.Tensor("hidden1.threshold").CopyFrom([1e3f, 1e3f, 1e3f, 1e3f, 1e3f]);
        StageHealth learnt = network.Inspect(input).Stages[0];
        Assert.Equal(learnt.Charged!.Value.Most / 1e3f, learnt.ChargedByThreshold!.Value.Most);
        Assert.Equal(5, learnt.DeadNeurons!.Count);
    }

    [Fact]
    public void A_learnt_number_belongs_to_the_norms_of_its_stage()
    {
        StageHealth stage = new IntegratingNetwork(seed: 2).Inspect(Input(), new int[Samples * 6]).Stages[0];
        Assert.Equal((5 * 3) + 5 + 5 + 1, stage.ParameterCount);
        Assert.True(stage.GradientNorm > 0);
    }

    [Fact]
    public void A_readout_that_integrates_has_a_membrane_and_no_spikes()
    {
        HealthReport report = new IntegratingNetwork(seed: 2).Inspect(Input());
        StageHealth readout = report.Stages[^1];
        Assert.NotNull(readout.Membrane);
        Assert.Null(readout.MembraneByThreshold);
        Assert.Null(readout.MeanRate);
        Assert.DoesNotContain(report.Findings, finding => finding.Stage == readout.Name);
    }

    private static float[] Input()
    {
        float[] input = new float[Samples * 6 * 3];
        for (int index = 0; index < input.Length; index++)
        {
            input[index] = 3 * Philox.Uniform(1, (uint)index);
        }

        return input;
    }
}
