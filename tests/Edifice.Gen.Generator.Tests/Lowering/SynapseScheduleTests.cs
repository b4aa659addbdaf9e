using System;
using Xunit;

namespace Edifice.Generator.Tests.Lowering;

/// <summary>What is said of a synapse differs where its code does.</summary>
public class SynapseScheduleTests
{
    private const string Static = "[SpikingNetwork(NumTimesteps = 10)][Input(40)][Dense(20)][Lif][Dense(70)][Lif][Decode]";
    private const string Values = "[SpikingNetwork(NumTimesteps = 10)][Input(40, PerStep = true)][Dense(20)][Lif][Decode]";
    private const string Spikes = "[SpikingNetwork(NumTimesteps = 10)][Input(40, Spikes = true)][Dense(20, Name = \"first\")][Lif][Decode]";

    [Fact]
    public void Product_with_a_static_input_is_made_once()
    {
        Assert.StartsWith("W x + b once per sample, 800 multiply-adds instead of 8,000: its input is the same", Scheduled.Forward(Static, "hidden1"));
        Assert.StartsWith("W x once per sample, 800 multiply-adds\n", Scheduled.Forward("[SpikingNetwork(NumTimesteps = 1)][Input(40)][Dense(20, Bias = false)][Lif][Decode]", "output"));
    }

    [Fact]
    public void Product_with_values_is_made_for_every_step() =>
        Assert.StartsWith("W x[t] + b for every step, 8,000 multiply-adds per sample", Scheduled.Forward(Values, "output"));

    [Fact]
    public void Product_with_spikes_adds_rows() =>
        Assert.StartsWith("adds a row of weights for every spike, at most 8,000 additions per sample", Scheduled.Forward(Spikes, "first"));

    [Theory]
    [InlineData(Static, "hidden1", "weights in panels of 16 outputs, [2][40][16]:")]
    [InlineData(Static, "output", "weights in tiles of 32 outputs, [3][20 + 1][32]:")]
    [InlineData(Values, "output", "weights in panels of 16 outputs, [2][40][16]:")]
    [InlineData(Spikes, "first", "weights in tiles of 32 outputs, [1][40 + 1][32]:")]
    [InlineData("[SpikingNetwork][Input(40, Spikes = true)][Dense(16)][Lif][Decode]", "output", "weights in tiles of 16 outputs, [1][40 + 1][16]:")]
    public void Layout_follows_from_the_input_and_the_outputs(string declaration, string stage, string layout) =>
        Assert.Contains(layout, Scheduled.Forward(declaration, stage), StringComparison.Ordinal);

    [Theory]
    [InlineData(120, false)]
    [InlineData(130, true)]
    public void Wide_steps_of_a_current_lie_further_apart(int outputs, bool apart) => Assert.Equal(
        apart,
        Scheduled.Forward($"[SpikingNetwork][Input(40, Spikes = true)][Dense({outputs})][Lif][Decode]", "output").Contains("lie 176 numbers apart, not 160", StringComparison.Ordinal));

    [Theory]
    [InlineData(30, "256 bytes per sample: 1 word of 30 steps")]
    [InlineData(31, "512 bytes per sample: 2 words of 30 steps")]
    [InlineData(33, "512 bytes per sample: 2 words of 30 steps")]
    [InlineData(60, "512 bytes per sample: 2 words of 30 steps")]
    [InlineData(65, "768 bytes per sample: 3 words of 30 steps")]
    public void Times_of_spikes_are_kept_in_words(int steps, string kept) =>
        Assert.Contains($"training keeps when its inputs fired, {kept}", Scheduled.Forward(Of(steps), "output"), StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "1 step in one group")]
    [InlineData(4, "4 steps in one group")]
    [InlineData(5, "5 steps in one group of 5")]
    [InlineData(7, "7 steps in one group of 5 and one of 2")]
    [InlineData(25, "25 steps in 5 groups of 5")]
    [InlineData(33, "33 steps in 6 groups of 5 and one of 3")]
    [InlineData(65, "65 steps in 13 groups of 5")]
    public void Gradient_by_weights_of_spikes_comes_from_tables_for_groups_of_steps(int steps, string groups)
    {
        string schedule = Scheduled.Backward(Of(steps), "output");

        Assert.Contains("gradient by W from tables of the 32 sums of 5 steps", schedule, StringComparison.Ordinal);
        Assert.Contains($": {groups}\n", schedule, StringComparison.Ordinal);
        Assert.Contains("in 3 % of a sample's steps or less, by a loop over the spikes", schedule, StringComparison.Ordinal);
    }

    [Fact]
    public void Gradient_by_weights_of_values_is_a_product()
    {
        Assert.Contains("gradient by W in one product over the whole batch", Scheduled.Backward(Static, "hidden1"), StringComparison.Ordinal);
        Assert.Contains("gradient by W in one product per group of steps: 10 steps in 2 groups of 5", Scheduled.Backward(Values, "output"), StringComparison.Ordinal);
        Assert.DoesNotContain("tables", Scheduled.Backward(Static, "hidden1") + Scheduled.Backward(Values, "output"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Static, "hidden1", "no gradient by the input unless the caller asks for it: 800 multiply-adds per sample")]
    [InlineData(Static, "output", "gradient by its input a block of neurons at a time, by the neurons before it: W in panels of 16 inputs, [2][70][16],")]
    [InlineData("[SpikingNetwork][Input(40, Spikes = true)][Dense(20)][Lif][Dense(70)][Lif][Decode]", "output", "gradient by its input in one product for all steps at hand, W in panels of 16 inputs, [2][70][16],")]
    [InlineData(Values, "output", "no gradient by the input, nor W in panels for it, [4][20][16], unless the caller asks for it")]
    [InlineData("[SpikingNetwork][Input(40)][Lif][Decode][Dense(20)]", "output", "gradient by its input once per sample, 16 samples side by side")]
    public void Gradient_by_the_input_is_left_out_where_nobody_needs_it(string declaration, string stage, string choice) =>
        Assert.Contains(choice, Scheduled.Backward(declaration, stage), StringComparison.Ordinal);

    [Fact]
    public void Input_is_copied_only_where_it_is_the_callers()
    {
        Assert.Contains("training copies its input, 192 bytes per sample", Scheduled.Forward(Static, "hidden1"), StringComparison.Ordinal);
        Assert.Contains("training keeps its input, 2,560 bytes per sample", Scheduled.Forward(Values, "output"), StringComparison.Ordinal);
        Assert.DoesNotContain("training", Scheduled.Forward("[SpikingNetwork][Input(40)][Lif][Decode][Dense(20)]", "output"), StringComparison.Ordinal);
    }

    private static string Of(int steps) => $"[SpikingNetwork(NumTimesteps = {steps})][Input(40, Spikes = true)][Dense(20)][Lif][Decode]";
}
