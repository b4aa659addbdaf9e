using System;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Values that can be checked by hand.</summary>
public sealed class LabelledLossValueTests
{
    [Fact]
    public void Target_counts_are_whole_numbers_cut_off()
    {
        // T = 5: counts of 3 and 1 against int(5 · 0.7) = 3 and int(5 · 0.3) = 1.
        float[] spikes = [1, 1, 1, 0, 1, 0, 0, 0, 0, 0];
        Assert.Equal(0f, Loss.MeanSquaredErrorOfSpikeCounts(spikes, [0], 5, 0.7, 0.3));
        Assert.Equal((1f + 4f) / 2 / 5, Loss.MeanSquaredErrorOfSpikeCounts(spikes, [0], 5, 0.8, 0.6));

        // In double, as in Python, int(10 · 0.7) is 7; in single it would be 6.
        Assert.Equal(0f, Loss.MeanSquaredErrorOfCounts([7f, 0f], [0], 10, correctRate: 0.7));
    }

    [Fact]
    public void Without_rates_the_right_class_fires_always_and_the_others_never()
        => Assert.Equal(0f, Loss.MeanSquaredErrorOfCounts([0f, 25f, 0f], [1], 25));

    [Fact]
    public void A_right_class_that_fires_at_once_while_the_others_stay_silent_is_perfect()
    {
        Assert.Equal(0f, Loss.MeanSquaredErrorOfFirstSpikes([10f, 0f, 10f], [1], 10));
        Assert.Equal(((0.1f * 0.1f) + (0.5f * 0.5f)) / 2, Loss.MeanSquaredErrorOfFirstSpikes([1f, 5f], [0], 10), 1e-7f);
    }

    [Fact]
    public void The_earliest_spike_is_the_likeliest_class()
    {
        Assert.Equal(Math.Log(1 + Math.Exp(-20)), Loss.CrossEntropyOfFirstSpikes([0f, 20f], [0]), 1e-10);
        Assert.Equal(20f, Loss.CrossEntropyOfFirstSpikes([0f, 20f], [1]), 1e-5f);
        float[] gradients = new float[2];
        Loss.CrossEntropyOfFirstSpikes([3f, 3f], [1], gradients, logitScale: 2f);
        Assert.Equal([-1f, 1f], gradients);      // the right class should fire earlier, the other later
    }

    [Fact]
    public void An_impossible_class_without_a_target_costs_nothing()
    {
        float[] outputs = [0f, float.NegativeInfinity];
        Assert.Equal(0f, Loss.CrossEntropy(outputs, [0]));
        Assert.Equal(0f, Loss.CrossEntropy(outputs, [0], labelSmoothing: 0.1f, classWeights: [1f, 0f]));
        Assert.Equal(float.PositiveInfinity, Loss.CrossEntropy(outputs, [0], labelSmoothing: 0.1f));
        Assert.Equal(0f, Loss.CrossEntropyOfFirstSpikes([0f, float.PositiveInfinity], [0]));
    }

    [Fact]
    public void A_weight_of_zero_leaves_samples_out()
    {
        float[] gradients = new float[4];
        float loss = Loss.CrossEntropy([1f, 2f, 3f, -1f], [0, 1], gradients, classWeights: [0f, 5f]);
        Assert.Equal(Loss.CrossEntropy([3f, -1f], [1]), loss);
        Assert.Equal([0f, 0f], gradients[..2]);
    }

    [Fact]
    public void Weights_all_alike_change_nothing_but_rounding()
        => Assert.Equal(Loss.CrossEntropy([1f, 2f, 0f, 1f], [0, 1]), Loss.CrossEntropy([1f, 2f, 0f, 1f], [0, 1], classWeights: [3f, 3f]), 1e-6f);
}
