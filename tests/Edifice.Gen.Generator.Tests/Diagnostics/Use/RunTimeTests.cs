using System;
using System.Linq;
using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Diagnostics.Use;

/// <summary>A warning that is wrong is worse than none: what is reported fails when it runs, and what is not runs.</summary>
public class RunTimeTests
{
    [Theory]
    [InlineData("EDG0401", "net.Forward(new float[19], new float[4], workspace);")]
    [InlineData("EDG0401", "net.Forward(null, new float[4], workspace);")]
    [InlineData("EDG0401", "net.Backward(new float[8], new float[5], gradients, training);")]
    [InlineData("EDG0401", "net.Inspect(new float[30]);")]
    [InlineData("EDG0402", "net.Forward(new float[20], new float[5], training);")]
    [InlineData("EDG0402", "net.Backward(new float[5], gradients, training);")]
    [InlineData("EDG0402", "net.Inspect(new float[20], new float[3]);")]
    [InlineData("EDG0403", "Loss.CrossEntropy(new float[40], new int[3]);")]
    [InlineData("EDG0403", "Loss.CrossEntropyPerStep(new float[40], new int[4], 3);")]
    [InlineData("EDG0403", "Loss.CrossEntropyPerStep(new float[40], new int[3], count);")]
    [InlineData("EDG0403", "Loss.MeanSquaredErrorOfCounts(new float[0], new int[3], 5);")]
    [InlineData("EDG0403", "net.Inspect(new float[40], new int[3]);")]
    [InlineData("EDG0403", "using Trainer<Net> trainer = new(net); trainer.Fit(new float[100], new int[3]);")]
    [InlineData("EDG0404", "net.Forward(new float[40], new float[12], Net.CreateRecording(64));")]
    [InlineData("EDG0404", "net.Backward(new float[8], new float[20], gradients, training);")]
    [InlineData("EDG0404", "net.Inspect(new float[40], new float[4]);")]
    [InlineData("EDG0405", "net.Forward(new float[40], new float[8], Net.CreateWorkspace(1));")]
    [InlineData("EDG0405", "var memory = Net.CreateTrainingWorkspace(1); net.Backward(new float[8], gradients, memory);")]
    [InlineData("EDG0406", "net.Step(new float[40], new float[4], stream);")]
    [InlineData("EDG0406", "steps.Step(new float[3], new float[10], Steps.CreateStream());")]
    [InlineData("EDG0406", "stream.Decode(new float[5]);")]
    [InlineData("EDG0407", "Net.CreateWorkspace(0);")]
    [InlineData("EDG0407", "_ = new Recording<Net>(-1);")]
    [InlineData("EDG0407", "_ = new SpikeRates<Net>(0);")]
    [InlineData("EDG0407", "net.Inspect(new float[20], batchSize: 0);")]
    [InlineData("EDG0408", "Loss.CrossEntropy(new float[8], [3, 4]);")]
    [InlineData("EDG0408", "Loss.MeanSquaredErrorPerStep(new float[count], [-1], 5);")]
    [InlineData("EDG0408", "net.Inspect(new float[40], [3, 4]);")]
    [InlineData("EDG0408", "using Trainer<Net> trainer = new(net); trainer.Evaluate(new float[40], [3, 4]);")]
    [InlineData("EDG0409", "Loss.CrossEntropy(new float[8], new int[2], new float[4]);")]
    [InlineData("EDG0409", "Loss.MeanSquaredError(new float[8], new float[4]);")]
    [InlineData("EDG0409", "Loss.CrossEntropyOfSpikeCounts(new float[40], new int[2], 5, classWeights: [1, 2]);")]
    [InlineData("EDG0410", "net.Layers.Output.Bias.CopyFrom(new float[5]);")]
    [InlineData("EDG0410", "gradients.Tensor(\"hidden1.weight\").CopyTo(new float[5]);")]
    public void What_is_reported_fails(string id, string statements)
    {
        Assert.Equal([id], Harness.Use.Find(statements).Select(found => found.Id));
        Assert.True(Harness.Use.Run(statements) is ArgumentException or InvalidOperationException, "It runs.");
    }

    [Theory]
    [InlineData("net.Forward(new float[40], new float[8], workspace); net.Forward(new float[20], stackalloc float[4], training);")]
    [InlineData("net.Forward(new float[40], new float[8], Net.CreateWorkspace(3)); steps.Forward(new float[30], new float[20], stepsWorkspace);")]
    [InlineData("net.Backward(new float[8], gradients, training); net.Backward(new float[8], new float[40], gradients, training);")]
    [InlineData("net.Step(new float[20], new float[4], stream); stream.Decode(new float[4]);")]
    [InlineData("steps.Step(new float[3], new float[2], Steps.CreateStream());")]
    [InlineData("Loss.CrossEntropy(new float[40], [3, 4]); Loss.CrossEntropy(new float[40], new int[2], new float[40], classWeights: new float[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 });")]
    [InlineData("Loss.CrossEntropyPerStep(new float[40], new int[4], 5); Loss.MeanSquaredErrorOfCounts(new float[40], new int[4], 7); Loss.MeanSquaredError(new float[2], new float[2]);")]
    [InlineData("net.Inspect(new float[40]); net.Inspect(new float[40], [3, 0]); net.Inspect(new float[40], new float[8], batchSize: 1);")]
    [InlineData("using Trainer<Net> trainer = new(net); trainer.Evaluate(new float[40], [3, 0]);")]
    [InlineData("net.Layers.Output.Bias.CopyFrom(new float[4]); net.Parameters.Tensor(\"hidden1.weight\").CopyTo(new float[160]);")]
    public void What_is_not_reported_runs(string statements)
    {
        Harness.Use.IsSilent(statements);
        Assert.Null(Harness.Use.Run(statements));
    }
}
