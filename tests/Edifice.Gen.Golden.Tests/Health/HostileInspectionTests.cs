using System;
using System.Linq;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Numbers that are not finite become findings; arguments that do not fit are refused.</summary>
[Trait("Instructions", "Any")]
public sealed class HostileInspectionTests
{
    private static readonly float[] Input = TrainedNetwork.Input<SpikingClassifier>();
    private static readonly int[] Labels = TrainedNetwork.Labels<SpikingClassifier>();

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Parameters_that_are_not_finite_are_counted_by_tensor(float hostile)
    {
        SpikingClassifier network = new(seed: 1);
        network.Parameters.Tensor("hidden2.weight")[3, 5] = hostile;
        network.Parameters.Tensor("hidden2.weight")[4, 5] = hostile;
        HealthReport report = network.Inspect(Input, Labels, learningRate: 0.1f);
        Assert.Equal((HealthProblem.NotFinite, "hidden2"), (report.Findings[0].Problem, report.Findings[0].Stage));
        Assert.StartsWith(
            "Stage hidden2 has parameters that are not finite: 2 of 800 in hidden2.weight. Usually helps: going back to the last parameters",
            report.Findings[0].Message, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Findings, finding => finding.Stage == "hidden2" && finding.Problem != HealthProblem.NotFinite);
    }

    [Fact]
    public void Membranes_that_are_not_finite_are_named_by_their_place()
    {
        SpikingClassifier network = new(seed: 1);
        network.Parameters.Tensor("hidden1.weight").Storage.Clear();
        network.Parameters.Tensor("hidden1.bias").Storage.Clear();
        network.Parameters.Tensor("hidden1.weight")[17, 0] = float.MaxValue;
        float[] input = new float[33 * 70];
        input[33 * 67] = 2;
        HealthReport report = network.Inspect(input);
        Assert.StartsWith(
            "Stage hidden1 computes numbers that are not finite: the membrane before the reset has Infinity in sample 67, step 0, neuron 17. Usually helps: smaller weights",
            report.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_gradients_without_a_way_on_are_said_once()
    {
        SpikingClassifier network = TrainedNetwork.Create<SpikingClassifier>(logitScale: 25);
        float[] outputGradients = new float[200 * 5];
        HealthFinding zero = Assert.Single(network.Inspect(Input, outputGradients).Findings);
        Assert.Equal((HealthProblem.NoGradient, ""), (zero.Problem, zero.Stage));
        Assert.Contains("nothing to learn from this batch", zero.Message, StringComparison.Ordinal);
        outputGradients[999] = float.NaN;
        HealthFinding broken = Assert.Single(network.Inspect(Input, outputGradients).Findings);
        Assert.Equal((HealthProblem.NotFinite, ""), (broken.Problem, broken.Stage));
    }

    [Fact]
    public void Infinite_gradients_and_updates_are_said_in_words()
    {
        SpikingClassifier network = TrainedNetwork.Create<SpikingClassifier>(logitScale: 25);
        float[] outputGradients = [.. Enumerable.Repeat(float.MaxValue, 200 * 5)];
        HealthReport report = network.Inspect(Input, outputGradients);
        Assert.Contains(report.Findings, finding => finding.Message.StartsWith("The gradient of stage output is not finite.", StringComparison.Ordinal));
        Assert.Single(report.Findings);
        using ParameterBlock<SpikingClassifier> before = new();
        network.Parameters.Storage.CopyTo(before.Storage);
        before.Tensor("hidden1.bias")[0, 0] = float.NaN;
        Assert.Contains("The update of stage hidden1 is not finite.", network.Inspect(Input, before).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(32)]
    [InlineData(34)]
    public void Inputs_that_are_no_whole_samples_are_refused(int length)
        => Refuses("input", $"takes 33 numbers per sample; the input has {length}, which", network => network.Inspect(new float[length]));

    [Fact]
    public void An_input_that_is_not_finite_is_named_by_its_place_in_the_whole_batch()
    {
        float[] input = [.. Input];
        input[(150 * 33) + 4] = float.NaN;
        Refuses("input", "input has NaN in sample 150, feature 4", network => network.Inspect(input, Labels));
    }

#pragma warning disable EDG0402, EDG0407 // Wrong on purpose: what the runtime says is tested.
    [Fact]
    public void Labels_gradients_and_numbers_that_do_not_fit_are_refused()
    {
        Refuses("labels", "The input holds 200 samples, but there are 199 labels.", network => network.Inspect(Input, Labels.AsSpan(1)));
        Refuses("labels", "Label 0 is 5; with 5 classes", network => network.Inspect(Input, [5, .. Labels[1..]]));
        Refuses("outputGradients", "outputGradients has 999", network => network.Inspect(Input, new float[999]));
        Refuses("learningRate", "it has to be finite and above 0", network => network.Inspect(Input, Labels, learningRate: 0));
        Refuses("learningRate", "it has to be finite and above 0", network => network.Inspect(Input, new float[1000], learningRate: float.NaN));
        Refuses("logitScale", "finite and above 0", network => network.Inspect(Input, Labels, logitScale: -1));
        Refuses("batchSize", "at least one sample", network => network.Inspect(Input, batchSize: 0));
    }
#pragma warning restore EDG0402, EDG0407

    private static void Refuses(string argument, string words, Func<SpikingClassifier, HealthReport> inspect)
    {
        SpikingClassifier network = new(seed: 1);
        ArgumentException error = Assert.ThrowsAny<ArgumentException>(() => _ = inspect(network));
        Assert.Equal(argument, error.ParamName);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }
}
