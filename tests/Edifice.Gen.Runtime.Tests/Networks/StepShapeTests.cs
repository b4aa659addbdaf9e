using System;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Inputs and outputs over time at the door: [batch, time, features].</summary>
public sealed class StepShapeTests
{
    private const int InputLength = TestInfo.TimeSteps * TestInfo.Inputs;
    private const int OutputLength = TestInfo.TimeSteps * TestInfo.Outputs;

    [Fact]
    public void Info_says_how_many_numbers_a_sample_has()
    {
        Assert.Equal((InputLength, OutputLength), (StepPlan.Info.InputLength, StepPlan.Info.OutputLength));
        Assert.Equal((TestInfo.Inputs, TestInfo.Outputs), (NarrowPlan.Info.InputLength, NarrowPlan.Info.OutputLength));
    }

    [Theory]
    [InlineData(0, OutputLength, "input", "Stepwise takes [batch, time, features] = [batch, 4, 3]; the input is empty.")]
    [InlineData(
        TestInfo.Inputs, OutputLength, "input",
        "Stepwise takes [batch, time, features] = [batch, 4, 3]; the input has 3 numbers, which is no whole number of samples.")]
    [InlineData(3 * InputLength, OutputLength, "input", "The input holds 3 samples; the workspace was made for at most 2.")]
    [InlineData(
        2 * InputLength, 2 * TestInfo.Outputs, "output", "Stepwise needs [batch, time, features] = [2, 4, 5], 40 numbers; output has 10.")]
    public void Wrong_lengths_are_refused(int input, int output, string argument, string message)
    {
        using Workspace<TestNetwork<StepPlan>> workspace = new(batchSize: 2);
        ArgumentException error = Assert.Throws<ArgumentException>(argument, () => workspace.Enter(new float[input], new float[output]));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(2, workspace.Enter(new float[2 * InputLength], new float[2 * OutputLength]));
    }

    [Fact]
    public void Gradients_of_wrong_lengths_are_refused()
    {
        using TrainingWorkspace<TestNetwork<StepPlan>> training = new(batchSize: 2);
        using ParameterBlock<TestNetwork<StepPlan>> parameters = new();
        training.EnterForward(new float[2 * InputLength], new float[2 * OutputLength]);
        training.Record(2, parameters);
        training.Exit();
        ArgumentException outputs = Assert.Throws<ArgumentException>(
            "outputGradients", () => training.EnterBackward(parameters, new float[2 * TestInfo.Outputs], default, false));
        ArgumentException inputs = Assert.Throws<ArgumentException>(
            "inputGradients", () => training.EnterBackward(parameters, new float[2 * OutputLength], new float[2 * TestInfo.Inputs], true));
        Assert.Contains("[2, 4, 5], 40 numbers; outputGradients has 10.", outputs.Message, StringComparison.Ordinal);
        Assert.Contains("[2, 4, 3], 24 numbers; inputGradients has 6.", inputs.Message, StringComparison.Ordinal);
        Assert.Equal(2, training.EnterBackward(parameters, new float[2 * OutputLength], new float[2 * InputLength], true));
    }

    [Fact]
    public void A_number_that_is_not_finite_is_refused_by_sample_step_and_feature()
    {
        using Workspace<TestNetwork<StepPlan>> workspace = new(batchSize: 9);
        for (int index = 0; index < 9 * InputLength; index++)
        {
            float[] input = new float[9 * InputLength];
            input[index] = float.NaN;
            ArgumentException error = Assert.Throws<ArgumentException>("input", () => workspace.Enter(input, new float[9 * OutputLength]));
            Assert.StartsWith($"Stepwise takes finite numbers; input has NaN in {PlaceOf(index)}.", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0.5f, "0.5")]
    [InlineData(-1f, "-1")]
    [InlineData(2f, "2")]
    [InlineData(float.Epsilon, "1E-45")]
    [InlineData(float.NaN, "NaN")]
    public void A_number_that_is_no_spike_is_refused_by_sample_step_and_feature(float value, string text)
    {
        using Workspace<TestNetwork<SpikePlan>> workspace = new(batchSize: 9);
        for (int index = 0; index < 9 * InputLength; index++)
        {
            float[] input = new float[9 * InputLength];
            input.AsSpan().Fill(1f);
            input[index] = value;
            ArgumentException error = Assert.Throws<ArgumentException>("input", () => workspace.Enter(input, new float[9 * OutputLength]));
            Assert.StartsWith($"Spiking takes spikes, 0 or 1; input has {text} in {PlaceOf(index)}.", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Zeros_of_either_sign_and_ones_are_spikes()
    {
        using Workspace<TestNetwork<SpikePlan>> workspace = new(batchSize: 1);
        Assert.Equal(1, workspace.Enter([0, 1, -0f, 1, 1, 1, 0, 0, -0f, 1, 0, 1], new float[OutputLength]));
    }

    private static string PlaceOf(int index)
        => $"sample {index / InputLength}, step {index / TestInfo.Inputs % TestInfo.TimeSteps}, feature {index % TestInfo.Inputs}";
}
