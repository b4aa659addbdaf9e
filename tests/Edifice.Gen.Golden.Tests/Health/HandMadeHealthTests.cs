using System;
using System.Globalization;
using System.Linq;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Exact measures of a network whose spikes can be counted by hand.</summary>
public sealed class HandMadeHealthTests
{
    // One sample shows the first feature, the other the second.
    private static readonly float[] Input = [1, 0, 0, 1];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(64)]
    [InlineData(int.MaxValue)]
    public void Spikes_are_counted_exactly_in_pieces_of_any_size(int batchSize)
    {
        StageHealth stage = Assert.Single(Create().Inspect(Input, batchSize: batchSize).Stages);
        Assert.Equal((4, "output"), (stage.Neurons, stage.Name));
        Assert.Equal((10 + 5 + 10) / 80.0, stage.MeanRate);
        Assert.Equal([0], stage.DeadNeurons!);
        Assert.Equal([1, 3], stage.AllOrNothingNeurons!);
        Assert.Empty(stage.SaturatedNeurons!);
        Assert.Equal((0.25, 0, 0.5), (stage.DeadShare, stage.SaturatedShare, stage.AllOrNothingShare));
    }

    [Fact]
    public void Membranes_are_measured_before_and_after_the_reset_and_by_the_threshold()
    {
        StageHealth stage = Assert.Single(Create().Inspect(Input).Stages);

        // u[t] = 0.5 (u[t-1] - 2) + 6 from u[1] = 6 comes to 10 - 4 / 2⁹ in ten steps.
        Assert.Equal(new ValueRange(-0.9990234375f, 9.9921875f), stage.Charged);
        Assert.Equal(new ValueRange(-0.9990234375f, 7.9921875f), stage.Membrane);
        Assert.Equal(new ValueRange(-0.49951171875f, 4.99609375f), stage.ChargedByThreshold);
        Assert.Equal(new ValueRange(-0.49951171875f, 3.99609375f), stage.MembraneByThreshold);
    }

    [Fact]
    public void Neurons_that_fire_always_whatever_they_see_are_saturated()
    {
        HealthReport report = Create().Inspect([1, 1, 1, 1, 1, 1]);
        Assert.Equal([1, 3], report.Stages[0].SaturatedNeurons!);
        HealthFinding finding = Assert.Single(report.Findings);
        Assert.Equal((HealthProblem.Saturated, "output"), (finding.Problem, finding.Stage));
        Assert.StartsWith(
            "Stage output is saturated: 2 of 4 neurons fire in nearly every step, whatever they see; its largest membrane reaches 5 times the threshold. "
            + "Usually helps: smaller weights",
            finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_or_nothing_is_a_fault_only_far_above_the_threshold()
    {
        FourNeurons network = Create();
        Assert.True(network.Inspect(Input).IsHealthy);
        network.Parameters.Tensor("output.weight")[1, 0] = 14;
        Assert.StartsWith(
            "Stage output is saturated: 2 of the 3 neurons that fire at all do so in nearly every step; its largest membrane reaches 13 times the threshold. ",
            Assert.Single(network.Inspect(Input).Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Norms_are_those_of_the_parameters_and_of_a_step()
    {
        FourNeurons network = Create();
        float[] outputGradients = [0.5f, -1f, 0.25f, 1f, 1f, 0f, 0f, -2f];
        HealthReport report = network.Inspect(Input, outputGradients, learningRate: 0.5f, batchSize: 1);
        StageHealth stage = Assert.Single(report.Stages);
        double expected = Math.Sqrt(Gradients(network, outputGradients).Sum(value => (double)value * value));
        Assert.True(expected > 0);
        Assert.Equal(8, stage.ParameterCount);
        Assert.Equal(Math.Sqrt(36 + 2.25 + 36 + 0.25), stage.ParameterNorm!.Value, 1e-12);
        Assert.Equal(expected, stage.GradientNorm!.Value, 1e-6 * expected);
        Assert.Equal(0.5 * stage.GradientNorm.Value / stage.ParameterNorm.Value, stage.UpdateRatio!.Value, 1e-12);
        Assert.Null(report.Loss);
    }

    [Fact]
    public void An_update_is_measured_against_the_parameters_before_it()
    {
        FourNeurons network = Create();
        using ParameterBlock<FourNeurons> before = new();
        network.Parameters.Storage.CopyTo(before.Storage);
        network.Parameters.Tensor("output.weight")[1, 0] += 3;
        StageHealth stage = Assert.Single(network.Inspect(Input, before).Stages);
        Assert.Equal(3, stage.UpdateNorm);
        Assert.Equal(3 / Math.Sqrt(36 + 2.25 + 36 + 0.25), stage.UpdateRatio!.Value, 1e-12);
        Assert.Contains("The update of stage output is 35 % of its parameters", network.Inspect(Input, before).ToString(), StringComparison.Ordinal);
        Assert.Null(stage.GradientNorm);
    }

    [Fact]
    public void The_report_reads_the_same_in_every_culture()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(
                """
                FourNeurons: 2 samples, 10 time steps
                stage   neurons    rate        dead  saturated  all or nothing  membrane / threshold  after reset       membrane
                output        4  0.3125  1 (25.0 %)          0      2 (50.0 %)              -0.5 … 5     -0.5 … 4  -0.999 … 9.99
                Nothing stands out.

                """,
                Create().Inspect(Input).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    /// <summary>Neuron 0 never fires, 1 always where it sees something, 2 in every second step, 3 always where it sees something.</summary>
    private static FourNeurons Create()
    {
        FourNeurons network = new(seed: 1);
        network.Parameters.Tensor("output.weight").CopyFrom([0, -0.5f, 6, 0, 1.5f, 0, 0, 6]);
        return network;
    }

    private static float[] Gradients(FourNeurons network, float[] outputGradients)
    {
        using TrainingWorkspace<FourNeurons> training = FourNeurons.CreateTrainingWorkspace(2);
        using GradientBlock<FourNeurons> gradients = FourNeurons.CreateGradients();
        network.Forward(Input, new float[8], training);
        network.Backward(outputGradients, gradients, training);
        return gradients.Tensor("output.weight").ToArray();
    }
}
