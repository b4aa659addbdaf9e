using Xunit;

namespace Edifice.Generator.Tests.Diagnostics.Use;

public class DataUseTests
{
    private const string Trainer = "using Trainer<Net> trainer = new(net); ";

    [Theory]
    [InlineData("trainer.Fit(new float[100], labels);", "inputs")]
    [InlineData("trainer.Evaluate(new float[100], labels);", "inputs")]
    [InlineData("trainer.Fit(new float[count], new int[count], new float[100], labels);", "heldOutInputs")]
    public void Labels_that_samples_cannot_be_shared_out_among(string statement, string inputs) => Harness.Use.Reports(
        "EDG0403",
        "labels",
        $"'labels' has 3 labels, but argument '{inputs}' has 100 numbers, which 3 samples cannot share evenly. Give each sample one label.",
        $"{Trainer}var labels = new int[3]; {statement}");

    [Theory]
    [InlineData("trainer.Fit(new float[60], new int[3]);")]
    [InlineData("trainer.Fit(new float[6], new int[3]);")]
    [InlineData("trainer.Fit(new float[count], new int[3]); trainer.Evaluate(new float[7], new int[count]);")]
    public void Data_that_fit_with_some_encoder(string statements) => Harness.Use.IsSilent(Trainer + statements);

    [Fact]
    public void Inspected_input_of_another_length() => Harness.Use.Reports(
        "EDG0401",
        "new float[30]",
        "Argument 'input' has 30 numbers, but 'Net' takes 20 for each sample (Net.InputLength). Make it a positive multiple of 20.",
        "net.Inspect(new float[30], new int[1]);");

    [Fact]
    public void Inspected_labels_of_another_batch() => Harness.Use.Reports(
        "EDG0403",
        "labels",
        "'labels' has 4 labels, but 'input' holds 2 samples of 'Net' (40 numbers, 20 each). Give each sample one label.",
        "var input = new float[40]; var labels = new int[4]; net.Inspect(input, labels);");

    [Fact]
    public void Inspected_gradients_of_another_batch() => Harness.Use.Reports(
        "EDG0404",
        "new float[4]",
        "Argument 'outputGradients' holds 1 sample of 'Net' (4 numbers, 4 each), but argument 'input' holds 2 (40 numbers, 20 each). Make it 8 long.",
        "net.Inspect(new float[40], outputGradients: new float[4]);");

    [Theory]
    [InlineData("net.Inspect(new float[40]);")]
    [InlineData("net.Inspect(new float[40], new int[2]);")]
    [InlineData("net.Inspect(new float[40], new float[8]);")]
    [InlineData("net.Inspect(new float[count], new int[7]);")]
    public void Inspections_that_fit(string statement) => Harness.Use.IsSilent(statement);
}
