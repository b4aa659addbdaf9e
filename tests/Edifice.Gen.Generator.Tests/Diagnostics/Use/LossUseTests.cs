using Xunit;

namespace Edifice.Generator.Tests.Diagnostics.Use;

public class LossUseTests
{
    private const string Data = "var outputs = new float[40]; var labels = new int[3]; ";

    [Theory]
    [InlineData("Loss.CrossEntropy(outputs, labels);")]
    [InlineData("Loss.CrossEntropy(outputs, labels, outputs);")]
    [InlineData("Loss.CrossEntropyOfFirstSpikes(outputs, labels);")]
    [InlineData("Loss.MeanSquaredErrorOfCounts(outputs, labels, 5);")]
    [InlineData("Loss.MeanSquaredErrorOfFirstSpikes(outputs, labels, 5);")]
    [InlineData("Loss.CrossEntropyPerStep(outputs, labels, count);")]
    public void Labels_that_outputs_cannot_be_shared_out_among(string statement) => Harness.Use.Reports(
        "EDG0403",
        "labels",
        "'labels' has 3 labels, but 'outputs' has 40 numbers, which 3 samples cannot share evenly. Give each sample one label.",
        Data + statement);

    [Theory]
    [InlineData("Loss.CrossEntropyPerStep(outputs, new int[4], 3);")]
    [InlineData("Loss.CrossEntropyOfSpikeCounts(outputs, new int[4], 3);")]
    [InlineData("Loss.MeanSquaredErrorPerStep(outputs, new int[4], 3);")]
    [InlineData("Loss.MeanSquaredErrorOfSpikeCounts(outputs, new int[4], timeSteps: 3);")]
    public void Labels_that_steps_cannot_be_shared_out_among(string statement) => Harness.Use.Reports(
        "EDG0403",
        "new int[4]",
        "Argument 'labels' has 4 labels, but 'outputs' has 40 numbers, which 4 samples of 3 time steps cannot share evenly. Give each sample one label.",
        Data + statement);

    [Fact]
    public void No_labels() => Harness.Use.Reports(
        "EDG0403",
        "[]",
        "Argument 'labels' has 0 labels, but a batch has at least 1 sample. Give each sample one label.",
        "Loss.CrossEntropy(new float[count], []);");

    [Fact]
    public void No_outputs() => Harness.Use.Reports(
        "EDG0403",
        "new int[1]",
        "Argument 'labels' has 1 label, but argument 'outputs' has 0 numbers, which 1 sample cannot share evenly. Give each sample one label.",
        "Loss.CrossEntropy([], new int[1]);");

    [Theory]
    [InlineData("Loss.CrossEntropy(outputs, labels);")]
    [InlineData("Loss.CrossEntropy(outputs.AsSpan(), labels, new float[32]);")]
    [InlineData("Loss.CrossEntropy(outputs.AsSpan(0, 32), labels);")]
    [InlineData("Loss.CrossEntropy(outputs.AsSpan()[..32], labels);")]
    public void Labels_of_another_batch_than_the_network_ran(string statement)
    {
        string words = statement.Contains("outputs,", System.StringComparison.Ordinal) ? "'outputs'" : "argument 'outputs'";
        Harness.Use.Reports(
            "EDG0403",
            "labels",
            $"'labels' has 4 labels, but {words} holds 8 samples of 'Net' (32 numbers, 4 each). Give each sample one label.",
            "var outputs = new float[8 * Net.OutputSize]; var labels = new int[4]; net.Forward(new float[160], outputs, workspace); " + statement);
    }

    [Fact]
    public void Labels_of_another_batch_than_the_network_ran_over_time() => Harness.Use.Reports(
        "EDG0403",
        "labels",
        "'labels' has 2 labels, but 'outputs' holds 4 samples of 'Steps' (40 numbers, 10 each). Give each sample one label.",
        "var outputs = new float[40]; var labels = new int[2]; steps.Forward(new float[60], outputs, stepsWorkspace); "
            + "Loss.CrossEntropyPerStep(outputs, labels, Steps.NumTimesteps);");

    [Theory]
    [InlineData("net.Forward(new float[160], outputs, workspace); Loss.CrossEntropy(outputs, new int[8]);")]
    [InlineData("net.Forward(new float[160], outputs, workspace); Loss.CrossEntropy(outputs.AsSpan(0, 16), new int[4]);")]
    [InlineData("net.Forward(new float[160], outputs, workspace); Loss.CrossEntropyPerStep(outputs, new int[2], 4);")]
    [InlineData("net.Forward(outputs.AsSpan(0, 20), new float[count], workspace); Loss.CrossEntropy(outputs, new int[4]);")]
    [InlineData("Loss.CrossEntropy(outputs, new int[4]);")]
    [InlineData("net.Forward(new float[160], outputs, workspace); steps.Forward(new float[15], outputs.AsSpan(0, 10), stepsWorkspace); Loss.CrossEntropy(outputs, new int[4]);")]
    [InlineData("net.Forward(new float[160], new float[count].AsSpan(0, outputs.Length), workspace); Loss.CrossEntropy(outputs, new int[4]);")]
    public void Labels_that_may_belong_to_the_outputs(string statements) => Harness.Use.IsSilent("var outputs = new float[32]; " + statements);

    [Fact]
    public void Rows_of_steps_may_each_have_a_label() => Harness.Use.IsSilent(
        "var outputs = new float[40]; steps.Forward(new float[60], outputs, stepsWorkspace); Loss.CrossEntropy(outputs, new int[20]);");

    [Theory]
    [InlineData("Loss.CrossEntropy(outputs, new int[4], other);")]
    [InlineData("Loss.CrossEntropyOfSpikeCounts(outputs, new int[4], 2, other);")]
    [InlineData("Loss.MeanSquaredError(outputs, other);")]
    [InlineData("Loss.MeanSquaredError(outputs, new float[40], other);")]
    public void Gradients_or_targets_of_another_length(string statement) => Harness.Use.Reports(
        "EDG0409",
        "other",
        "'other' has 30 numbers, but 'outputs', of the same shape, has 40. Make it 40 long.",
        Data + "var other = new float[30]; " + statement);

    [Fact]
    public void Weights_of_another_number_of_classes() => Harness.Use.Reports(
        "EDG0409",
        "[1, 2]",
        "Argument 'classWeights' has 2 numbers, but 'outputs' and argument 'labels' make 10 classes. Make it 10 long.",
        Data + "Loss.CrossEntropy(outputs, new int[4], classWeights: [1, 2]);");

    [Theory]
    [InlineData("Loss.CrossEntropy(outputs, new int[4], outputs);")]
    [InlineData("Loss.CrossEntropy(outputs, new int[4], classWeights: new float[10]);")]
    [InlineData("Loss.CrossEntropy(outputs, new int[count], new float[40], classWeights: [1, 2]);")]
    [InlineData("Loss.CrossEntropyPerStep(outputs, new int[4], count, classWeights: [1, 2]);")]
    [InlineData("Loss.CrossEntropyPerStep(outputs, new int[4], 5, outputs);")]
    [InlineData("Loss.MeanSquaredErrorOfCounts(outputs, new int[4], 3);")]
    [InlineData("Loss.MeanSquaredError(outputs, new float[count], new float[40]);")]
    public void Spans_of_a_loss_that_fit(string statement) => Harness.Use.IsSilent("var outputs = new float[40]; " + statement);

    [Fact]
    public void Method_of_ones_own_with_that_name() => Harness.Use.IsSilent(
        "CrossEntropy(new float[40], new int[3]);", "static void CrossEntropy(ReadOnlySpan<float> outputs, ReadOnlySpan<int> labels) { }");

    [Theory]
    [InlineData("var outputs = new float[40]; var labels = new int[4]; steps.Forward(new float[60], outputs, stepsWorkspace); Loss.CrossEntropy(outputs, labels);")]
    [InlineData("var outputs = new float[4 * Steps.OutputLength]; steps.Forward(new float[60], outputs, stepsWorkspace); Loss.CrossEntropy(outputs, [1, 0, 1, 1], outputs);")]
    public void Loss_of_decoded_outputs_on_all_time_steps(string statements) => Harness.Use.Reports(
        "EDG0411",
        "outputs",
        "'outputs' of 'Steps' is [batch, 5, 2], but CrossEntropy reads [batch, classes], 10 of them. Write CrossEntropyPerStep or another loss of time steps, "
            + "or end the network with [Decode].",
        statements);

    [Theory]
    [InlineData("var outputs = new float[40]; steps.Forward(new float[60], outputs, stepsWorkspace); Loss.CrossEntropyOfSpikeCounts(outputs, new int[4], 5);")]
    [InlineData("var outputs = new float[40]; steps.Forward(new float[60], outputs, stepsWorkspace); Loss.CrossEntropy(outputs, new int[count]);")]
    [InlineData("var outputs = new float[16]; net.Forward(new float[80], outputs, workspace); Loss.CrossEntropy(outputs, new int[4]);")]
    public void Losses_that_fit_the_output(string statements) => Harness.Use.IsSilent(statements);
}
