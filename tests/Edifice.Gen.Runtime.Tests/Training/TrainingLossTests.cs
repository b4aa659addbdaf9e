using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Each loss of a trainer is the function of its name, with the answer that it aims at.</summary>
public sealed class TrainingLossTests
{
    private const int Batch = 3;
    private const int TimeSteps = 4;
    private const int Classes = 3;
    private static readonly int[] Labels = [0, 2, 1];
    private static readonly float[] Weights = [1, 2, 0.5f];
    private static readonly float[] Decoded = [.. Enumerable.Range(0, Batch * Classes).Select(index => MathF.Abs(MathF.Sin(index + 1)) * 3)];
    private static readonly float[] Stepwise = [.. Enumerable.Range(0, Batch * TimeSteps * Classes).Select(index => (float)(index * 7 % 3 % 2))];

    private delegate float Function(ReadOnlySpan<float> outputs, Span<float> gradients);

    [Fact]
    public void Every_loss_is_the_function_of_its_name()
    {
        Same(TrainingLoss.CrossEntropy(2, 0.1f, Weights), Decoded, (outputs, gradients) => Loss.CrossEntropy(outputs, Labels, gradients, 2, 0.1f, Weights));
        Same(TrainingLoss.CrossEntropyPerStep(2, 0.1f, Weights), Stepwise, (outputs, gradients) => Loss.CrossEntropyPerStep(outputs, Labels, TimeSteps, gradients, 2, 0.1f, Weights));
        Same(TrainingLoss.CrossEntropyOfSpikeCounts(2, 0.1f, Weights), Stepwise, (outputs, gradients) => Loss.CrossEntropyOfSpikeCounts(outputs, Labels, TimeSteps, gradients, 2, 0.1f, Weights));
        Same(TrainingLoss.CrossEntropyOfFirstSpikes(2, 0.1f, Weights), Decoded, (outputs, gradients) => Loss.CrossEntropyOfFirstSpikes(outputs, Labels, gradients, 2, 0.1f, Weights));
        Same(TrainingLoss.MeanSquaredErrorOfSpikeCounts(0.8, 0.2), Stepwise, (outputs, gradients) => Loss.MeanSquaredErrorOfSpikeCounts(outputs, Labels, TimeSteps, gradients, 0.8, 0.2));
        Same(TrainingLoss.MeanSquaredErrorOfCounts(0.8, 0.2), Decoded, (outputs, gradients) => Loss.MeanSquaredErrorOfCounts(outputs, Labels, TimeSteps, gradients, 0.8, 0.2));
        Same(TrainingLoss.MeanSquaredErrorOfFirstSpikes(1, 3), Decoded, (outputs, gradients) => Loss.MeanSquaredErrorOfFirstSpikes(outputs, Labels, TimeSteps, gradients, 1, 3));
        Same(TrainingLoss.MeanSquaredErrorOfFirstSpikes(), Decoded, (outputs, gradients) => Loss.MeanSquaredErrorOfFirstSpikes(outputs, Labels, TimeSteps, gradients));
        Same(TrainingLoss.MeanSquaredErrorPerStep(0.9f, 0.1f), Stepwise, (outputs, gradients) => Loss.MeanSquaredErrorPerStep(outputs, Labels, TimeSteps, gradients, 0.9f, 0.1f));
    }

    [Fact]
    public void The_answer_is_the_largest_output_the_largest_sum_or_the_earliest_spike()
    {
        float[] outputs = [0.5f, 2, -1, 2];
        Assert.All([TrainingLoss.CrossEntropy(), TrainingLoss.MeanSquaredErrorOfCounts()], loss => Assert.Equal(1, loss.Answer(outputs, TimeSteps)));
        Assert.All([TrainingLoss.CrossEntropyOfFirstSpikes(), TrainingLoss.MeanSquaredErrorOfFirstSpikes()], loss => Assert.Equal(2, loss.Answer(outputs, TimeSteps)));

        // Sums over three steps: 2, 3, 3.
        float[] steps = [1, 0, 3, 1, 1, 0, 0, 2, 0];
        ITrainingLoss[] overTime =
        [
            TrainingLoss.CrossEntropyPerStep(), TrainingLoss.CrossEntropyOfSpikeCounts(), TrainingLoss.MeanSquaredErrorOfSpikeCounts(), TrainingLoss.MeanSquaredErrorPerStep(),
        ];
        Assert.All(overTime, loss => Assert.Equal(1, loss.Answer(steps, 3)));
        Assert.Equal(0, TrainingLoss.CrossEntropy().Answer([4, 4, 4], TimeSteps));
        Assert.Equal(0, TrainingLoss.CrossEntropyOfFirstSpikes().Answer([4, 4, 4], TimeSteps));
    }

    [Fact]
    public void A_network_s_own_cross_entropy_suits_what_it_gives()
    {
        static ITrainingLoss Of(Decoding? decoding) => TrainingLoss.CrossEntropyOf(TestInfo.Create("Any", tileWidth: 16, hasZeroRow: false, finalDecoding: decoding));
        Assert.Equal("cross-entropy, scale 1", Of(null).Description);
        Assert.Equal("cross-entropy, scale 2", Of(Decoding.Rate).Description);
        Assert.Equal("cross-entropy, scale 0.5", Of(Decoding.Count).Description);
        Assert.Equal("cross-entropy, scale 1", Of(Decoding.MeanMembrane).Description);
        Assert.Equal("cross-entropy of first spikes, scale 1", Of(Decoding.FirstSpike).Description);
        Assert.Equal("cross-entropy per step, scale 1", TrainingLoss.CrossEntropyOf(StepPlan.Info).Description);
    }

    [Fact]
    public void What_a_checkpoint_compares_tells_all_numbers()
    {
        Assert.Equal("cross-entropy, scale 2, smoothing 0.1, weights 1 2 0.5", TrainingLoss.CrossEntropy(2, 0.1f, Weights).Description);
        Assert.Equal("squared error of first spikes, times 0 and the last step", TrainingLoss.MeanSquaredErrorOfFirstSpikes().Description);
        Assert.Equal("squared error of first spikes, times 1 and 2.5", TrainingLoss.MeanSquaredErrorOfFirstSpikes(1, 2.5f).ToString());
        Assert.Equal("squared error of counts, rates 0.8 and 0.2", TrainingLoss.MeanSquaredErrorOfCounts(0.8, 0.2).Description);
        IReadOnlyList<string> all =
        [
            .. new[]
            {
                TrainingLoss.CrossEntropy(), TrainingLoss.CrossEntropyPerStep(), TrainingLoss.CrossEntropyOfSpikeCounts(), TrainingLoss.CrossEntropyOfFirstSpikes(),
                TrainingLoss.MeanSquaredErrorOfSpikeCounts(), TrainingLoss.MeanSquaredErrorOfCounts(), TrainingLoss.MeanSquaredErrorOfFirstSpikes(), TrainingLoss.MeanSquaredErrorPerStep(),
            }.Select(loss => loss.Description),
        ];
        Assert.Equal(all.Count, all.Distinct().Count());
    }

    [Fact]
    public void Weights_are_copied_as_they_were_when_the_loss_was_made()
    {
        float[] weights = [.. Weights];
        ITrainingLoss loss = TrainingLoss.CrossEntropy(1, 0, weights);
        weights[0] = 100;
        Same(loss, Decoded, (outputs, gradients) => Loss.CrossEntropy(outputs, Labels, gradients, 1, 0, Weights));
    }

    [Fact]
    public void Numbers_outside_their_ranges_are_refused_when_the_loss_is_made()
    {
        Assert.All(new[] { 0, -1, float.NaN }, scale => Assert.Throws<ArgumentOutOfRangeException>("logitScale", () => TrainingLoss.CrossEntropy(scale)));
        Assert.All(new[] { -0.1f, 1, float.NaN }, smoothing => Assert.Throws<ArgumentOutOfRangeException>("labelSmoothing", () => TrainingLoss.CrossEntropyPerStep(1, smoothing)));
        Assert.All(new[] { -1, float.NaN }, weight => Assert.Throws<ArgumentOutOfRangeException>("classWeights", () => TrainingLoss.CrossEntropyOfSpikeCounts(1, 0, [1, weight])));
        Assert.Throws<ArgumentOutOfRangeException>("correctRate", () => TrainingLoss.MeanSquaredErrorOfSpikeCounts(1.1));
        Assert.Throws<ArgumentOutOfRangeException>("incorrectRate", () => TrainingLoss.MeanSquaredErrorOfCounts(1, -0.1));
        Assert.Throws<ArgumentOutOfRangeException>("correctTime", () => TrainingLoss.MeanSquaredErrorOfFirstSpikes(-1));
        Assert.Throws<ArgumentOutOfRangeException>("incorrectTime", () => TrainingLoss.MeanSquaredErrorOfFirstSpikes(0, float.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("correctTarget", () => TrainingLoss.MeanSquaredErrorPerStep(float.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("incorrectTarget", () => TrainingLoss.MeanSquaredErrorPerStep(1, float.PositiveInfinity));
    }

    private static void Same(ITrainingLoss loss, float[] outputs, Function function)
    {
        float[] expected = new float[outputs.Length];
        float[] actual = new float[outputs.Length];
        float value = function(outputs, expected);
        LossBatch batch = new() { Outputs = outputs, Labels = Labels, Samples = [7, 8, 9], TimeSteps = TimeSteps };
        Assert.Equal(value, loss.Evaluate(in batch, actual));
        Assert.Equal(value, loss.Evaluate(in batch));
        Bits.AssertSame(expected, actual);
        Assert.Contains(actual, gradient => gradient != 0);
    }
}
