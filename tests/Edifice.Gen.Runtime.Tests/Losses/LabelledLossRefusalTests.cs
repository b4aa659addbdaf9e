using System;
using System.Linq;
using System.Runtime.InteropServices;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>What losses with labels refuse, and how they say it.</summary>
public sealed class LabelledLossRefusalTests
{
    private const float Untouched = 7f;

    private delegate float Call(float[] outputs, int[] labels, Span<float> gradients);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void Time_steps_below_one_are_refused(int timeSteps)
    {
        string words = $"There are {timeSteps} time steps; give the network's number of them";
        Refuses("timeSteps", words, (outputs, labels, gradients) => Loss.CrossEntropyPerStep(outputs, labels, timeSteps, gradients));
        Refuses("timeSteps", words, (outputs, labels, gradients) => Loss.CrossEntropyOfSpikeCounts(outputs, labels, timeSteps, gradients));
        Refuses("timeSteps", words, (outputs, labels, gradients) => Loss.MeanSquaredErrorPerStep(outputs, labels, timeSteps, gradients));
        Refuses("timeSteps", words, (outputs, labels, gradients) => Loss.MeanSquaredErrorOfSpikeCounts(outputs, labels, timeSteps, gradients));
        Refuses("timeSteps", words, (outputs, labels, gradients) => Loss.MeanSquaredErrorOfCounts(outputs, labels, timeSteps, gradients));
        Refuses("timeSteps", words, (outputs, labels, gradients) => Loss.MeanSquaredErrorOfFirstSpikes(outputs, labels, timeSteps, gradients));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(int.MaxValue)]
    public void Numbers_that_are_no_whole_steps_are_refused(int timeSteps)
    {
        string words = $"has to be [batch, time, classes]; its 24 numbers can not be shared out among 2 labels of {timeSteps} time steps.";
        Refuses("outputs", words, (outputs, labels, gradients) => Loss.CrossEntropyPerStep(outputs, labels, timeSteps, gradients));
        Refuses("outputs", words, (outputs, labels, gradients) => Loss.MeanSquaredErrorPerStep(outputs, labels, timeSteps, gradients));
        Refuses("spikes", words, (outputs, labels, gradients) => Loss.CrossEntropyOfSpikeCounts(outputs, labels, timeSteps, gradients));
        Refuses("spikes", words, (outputs, labels, gradients) => Loss.MeanSquaredErrorOfSpikeCounts(outputs, labels, timeSteps, gradients));
    }

    [Fact]
    public void Labels_are_checked_against_the_classes_of_one_step()
    {
        const string Words = "Label 1 is 3; with 3 classes it has to be in [0, 2].";
        Refuses("labels", Words, (outputs, _, gradients) => Loss.CrossEntropyPerStep(outputs, [0, 3], 4, gradients));
        Refuses("labels", Words, (outputs, _, gradients) => Loss.CrossEntropyOfSpikeCounts(outputs, [0, 3], 4, gradients));
        Refuses("labels", Words, (outputs, _, gradients) => Loss.MeanSquaredErrorOfSpikeCounts(outputs, [0, 3], 4, gradients));
        Refuses("labels", "The batch is empty", (outputs, _, gradients) => Loss.MeanSquaredErrorPerStep(outputs, [], 4, gradients));
        Refuses("times", "its 24 numbers can not be shared out among 5 labels", (outputs, _, gradients) =>
            Loss.CrossEntropyOfFirstSpikes(outputs, new int[5], gradients));
        Refuses("counts", "its 24 numbers can not be shared out among 5 labels", (outputs, _, gradients) =>
            Loss.MeanSquaredErrorOfCounts(outputs, new int[5], 4, gradients));
    }

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(1f)]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void Smoothing_outside_its_range_is_refused(float smoothing)
    {
        Refuses("labelSmoothing", "it has to be in [0, 1)", (outputs, labels, gradients) =>
            Loss.CrossEntropy(outputs, labels, gradients, labelSmoothing: smoothing));
        Refuses("labelSmoothing", "it has to be in [0, 1)", (outputs, labels, _) => Loss.CrossEntropyPerStep(outputs, labels, 4, labelSmoothing: smoothing));
    }

    [Theory]
    [InlineData("There are 3 classes, but 2 class weights.", 1f, 1f)]
    [InlineData("There are 3 classes, but 4 class weights.", 1f, 1f, 1f, 1f)]
    [InlineData("The weight of class 1 is -1; it has to be finite and at least 0.", 1f, -1f, 1f)]
    [InlineData("The weight of class 2 is NaN; it has to be finite and at least 0.", 1f, 1f, float.NaN)]
    [InlineData("The weight of class 0 is Infinity; it has to be finite and at least 0.", float.PositiveInfinity, 1f, 1f)]
    [InlineData("All labels have the weight 0", 0f, 0f, 1f)]
    public void Class_weights_that_can_not_weigh_are_refused(string words, params float[] weights)
    {
        Refuses("classWeights", words, (outputs, labels, gradients) => Loss.CrossEntropyPerStep(outputs, labels, 4, gradients, classWeights: weights));
        Refuses("classWeights", words, (outputs, labels, gradients) => Loss.CrossEntropyOfSpikeCounts(outputs, labels, 4, gradients, classWeights: weights));
        Refuses("classWeights", words, (outputs, labels, _) => Loss.CrossEntropy(outputs.AsSpan(0, 6), labels, classWeights: weights));
        Refuses("classWeights", words, (outputs, labels, _) => Loss.CrossEntropyOfFirstSpikes(outputs.AsSpan(0, 6), labels, classWeights: weights));
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    public void A_scale_that_is_not_above_zero_is_refused(float scale)
    {
        Refuses("logitScale", "finite and above 0", (outputs, labels, gradients) => Loss.CrossEntropyPerStep(outputs, labels, 4, gradients, scale));
        Refuses("logitScale", "finite and above 0", (outputs, labels, gradients) => Loss.CrossEntropyOfSpikeCounts(outputs, labels, 4, gradients, scale));
        Refuses("logitScale", "finite and above 0", (outputs, labels, gradients) => Loss.CrossEntropyOfFirstSpikes(outputs, labels, gradients, scale));
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void Target_rates_outside_zero_to_one_are_refused(double rate)
    {
        Refuses("correctRate", "it has to be in [0, 1].", (outputs, labels, gradients) => Loss.MeanSquaredErrorOfSpikeCounts(outputs, labels, 4, gradients, rate));
        Refuses("incorrectRate", "it has to be in [0, 1].", (outputs, labels, gradients) => Loss.MeanSquaredErrorOfCounts(outputs, labels, 4, gradients, 1, rate));
    }

    [Theory]
    [InlineData(-1f)]
    [InlineData(4.5f)]
    [InlineData(float.NaN)]
    public void Target_times_outside_the_run_are_refused(float time)
    {
        Refuses("correctTime", "it has to be in [0, 4].", (outputs, labels, gradients) => Loss.MeanSquaredErrorOfFirstSpikes(outputs, labels, 4, gradients, time));
        Refuses("incorrectTime", "it has to be in [0, 4].", (outputs, labels, gradients) => Loss.MeanSquaredErrorOfFirstSpikes(outputs, labels, 4, gradients, 0, time));
        Refuses("correctTarget", "it has to be finite.", (outputs, labels, gradients) => Loss.MeanSquaredErrorPerStep(outputs, labels, 4, gradients, float.NaN));
    }

    [Fact]
    public void Overlapping_memory_is_refused()
    {
        float[] memory = [.. Enumerable.Repeat(Untouched, 25)];
        string inPart = "in part";
        Throws("gradients", inPart, () => Loss.CrossEntropyPerStep(memory.AsSpan(1), [0, 1], 4, memory.AsSpan(0, 24)));
        Throws("gradients", inPart, () => Loss.CrossEntropyOfSpikeCounts(memory.AsSpan(0, 24), [0, 1], 4, memory.AsSpan(1)));
        Throws("gradients", inPart, () => Loss.MeanSquaredErrorOfSpikeCounts(memory.AsSpan(0, 24), [0, 1], 4, memory.AsSpan(1)));
        Throws("gradients", "overlaps classWeights", () => Loss.CrossEntropy(new float[6], [0, 1], memory.AsSpan(0, 6), classWeights: memory.AsSpan(5, 3)));
        Throws("gradients", "overlaps labels", () =>
        {
            float[] shared = new float[6];
            Span<int> inside = MemoryMarshal.Cast<float, int>(shared.AsSpan(2, 2));
            return Loss.MeanSquaredErrorPerStep(new float[6], inside, 1, shared);
        });
        Assert.All(memory, value => Assert.Equal(Untouched, value));
    }

    private static void Refuses(string argument, string words, Call call)
    {
        float[] gradients = [.. Enumerable.Repeat(Untouched, 24)];
        Throws(argument, words, () => call(new float[24], [0, 1], gradients));
        Assert.All(gradients, gradient => Assert.Equal(Untouched, gradient));
    }

    private static void Throws(string argument, string words, Func<float> call)
    {
        ArgumentException error = Assert.ThrowsAny<ArgumentException>(() => _ = call());
        Assert.Equal(argument, error.ParamName);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }
}
