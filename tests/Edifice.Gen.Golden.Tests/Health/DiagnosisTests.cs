using System;
using System.Linq;
using Xunit;
using Xunit.Abstractions;

namespace Edifice.Golden.Tests;

/// <summary>One trained network, healthy as it is, dead with weights scaled by 0.01 and saturated with weights scaled by 100.</summary>
[Trait("Instructions", "Any")]
public sealed class DiagnosisTests(ITestOutputHelper output)
{
    private static readonly float[] Input = TrainedNetwork.Input<SpikingClassifier>();
    private static readonly int[] Labels = TrainedNetwork.Labels<SpikingClassifier>();

    [Fact]
    public void A_network_that_learnt_has_no_findings()
    {
        HealthReport report = Inspect(scale: 1);
        Assert.True(report.IsHealthy, report.ToString());
        Assert.EndsWith("Nothing stands out.\n", report.ToString(), StringComparison.Ordinal);
        Assert.True(report.Loss < 0.5f, report.ToString());
        Assert.All(report.Stages, stage => Assert.True(stage.GradientNorm > 0 && stage.UpdateRatio > 0));
    }

    [Fact]
    public void Rates_between_the_layers_are_healthy_as_well_and_their_readout_has_no_spikes()
    {
        RateClassifier network = TrainedNetwork.Create<RateClassifier>(logitScale: 1);
        HealthReport report = network.Inspect(TrainedNetwork.Input<RateClassifier>(), TrainedNetwork.Labels<RateClassifier>());
        Assert.True(report.IsHealthy, report.ToString());
        Assert.Null(report.Stages[^1].MeanRate);
        Assert.Null(report.Stages[^1].DeadNeurons);
        Assert.Null(report.Stages[^1].Charged);
        Assert.NotNull(report.Stages[^1].GradientNorm);
    }

    [Fact]
    public void Weights_scaled_by_a_hundredth_are_diagnosed_as_silence()
    {
        HealthReport report = Inspect(scale: 0.01f);
        Assert.Equal(["hidden1", "hidden2", "output"], Stages(report, HealthProblem.Silent));
        string message = report.Findings[0].Message;
        Assert.StartsWith("Stage hidden1 is silent: none of 40 neurons fired in 25 steps of 200 samples; its largest membrane reaches 0.", message, StringComparison.Ordinal);
        Assert.Contains(" of the threshold. Usually helps: larger weights or a larger InputGain, a lower Threshold, a longer Tau", message, StringComparison.Ordinal);
        Assert.EndsWith("No spikes reach it: look at stage hidden1 first.", report.Findings[1].Message, StringComparison.Ordinal);
        Assert.Empty(Stages(report, HealthProblem.Saturated));
    }

    [Fact]
    public void Weights_scaled_by_a_hundred_are_diagnosed_as_saturation()
    {
        HealthReport report = Inspect(scale: 100);
        Assert.Contains("hidden1", Stages(report, HealthProblem.Saturated));
        string message = report.Findings.First(finding => finding.Problem == HealthProblem.Saturated).Message;
        Assert.StartsWith("Stage hidden1 is saturated: ", message, StringComparison.Ordinal);
        Assert.Contains(" neurons that fire at all do so in nearly every step; its largest membrane reaches ", message, StringComparison.Ordinal);
        Assert.Contains(" times the threshold. Usually helps: smaller weights or a smaller InputGain, a higher Threshold", message, StringComparison.Ordinal);
        Assert.Empty(Stages(report, HealthProblem.Silent));
        Assert.Equal(["hidden1", "hidden2", "output"], [.. Stages(report, HealthProblem.Saturated).Union(Stages(report, HealthProblem.FarFromThreshold)).Order()]);
    }

    [Fact]
    public void Steps_of_a_silent_stage_are_not_called_too_small_for_want_of_learning_rate()
    {
        SpikingClassifier network = TrainedNetwork.Create<SpikingClassifier>(logitScale: 25, 0.01f);
        HealthReport report = network.Inspect(Input, Labels, 25, learningRate: 1e-6f);
        Assert.Equal(3, Stages(report, HealthProblem.Silent).Length);
        Assert.All(report.Stages, stage => Assert.True(stage.IsPlainStep));
        Assert.Empty(Stages(report, HealthProblem.TinyUpdate));
        Assert.Contains("gradient step / parameters", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_size_of_the_pieces_changes_nothing_but_rounding_of_gradients()
    {
        SpikingClassifier network = TrainedNetwork.Create<SpikingClassifier>(logitScale: 25);
        HealthReport whole = network.Inspect(Input, Labels, logitScale: 25, batchSize: 1000);
        foreach (int batchSize in new[] { 1, 7, 64, 199 })
        {
            HealthReport pieces = network.Inspect(Input, Labels, logitScale: 25, batchSize: batchSize);
            Assert.Equal(whole.Loss, pieces.Loss);
            foreach ((StageHealth first, StageHealth second) in whole.Stages.Zip(pieces.Stages))
            {
                Assert.Equal((first.MeanRate, first.Charged, first.Membrane), (second.MeanRate, second.Charged, second.Membrane));
                Assert.Equal(first.DeadNeurons!, second.DeadNeurons!);
                Assert.Equal(first.SaturatedNeurons!, second.SaturatedNeurons!);
                Assert.Equal(first.GradientNorm!.Value, second.GradientNorm!.Value, 1e-5 * first.GradientNorm.Value);
            }
        }
    }

    [Fact]
    public void Parameters_stay_as_they_are()
    {
        SpikingClassifier network = new(seed: 3);
        float[] before = network.Parameters.Storage.ToArray();
        network.Inspect(Input, Labels, learningRate: 0.1f);
        Assert.Equal(before, network.Parameters.Storage.ToArray());
    }

    [Fact]
    public void A_step_that_is_too_large_is_named_with_its_share()
    {
        SpikingClassifier network = TrainedNetwork.Create<SpikingClassifier>(logitScale: 25);
        double ratio = network.Inspect(Input, Labels, 25, learningRate: 1).Stages[0].UpdateRatio!.Value;
        HealthReport report = network.Inspect(Input, Labels, 25, learningRate: (float)(0.3 / ratio));
        string message = report.Findings.First(finding => finding is { Problem: HealthProblem.LargeUpdate, Stage: "hidden1" }).Message;
        Assert.Equal(
            "A plain gradient step of stage hidden1 is 30 % of its parameters, where about 0.1 % is usual. Usually helps: a lower learning rate, a larger batch.", message);
        report = network.Inspect(Input, Labels, 25, learningRate: (float)(1e-9 / ratio));
        Assert.Contains(report.Findings, finding => finding is { Problem: HealthProblem.TinyUpdate, Stage: "hidden1" });
    }

    [Fact]
    public void Neurons_of_a_users_own_are_inspected_as_ours_are()
    {
        AdaptiveClassifier network = new(seed: 2);
        HealthReport report = network.Inspect(TrainedNetwork.Input<AdaptiveClassifier>(), TrainedNetwork.Labels<AdaptiveClassifier>());
        Assert.All(report.Stages, stage => Assert.NotNull(stage.MeanRate));
        Assert.All(report.Stages, stage => Assert.NotNull(stage.ChargedByThreshold));
    }

    private static string[] Stages(HealthReport report, HealthProblem problem)
        => [.. report.Findings.Where(finding => finding.Problem == problem).Select(finding => finding.Stage)];

    private HealthReport Inspect(float scale)
    {
        SpikingClassifier network = TrainedNetwork.Create<SpikingClassifier>(logitScale: 25, scale);
        HealthReport report = network.Inspect(Input, Labels, logitScale: 25, learningRate: 1e-3f);
        output.WriteLine(report.ToString());
        return report;
    }
}
