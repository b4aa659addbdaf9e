using Xunit;

namespace Edifice.Generator.Tests.Diagnostics.Use;

public class LabelUseTests
{
    [Theory]
    [InlineData("Loss.CrossEntropy(new float[8], [3, 4]);", 1, "4")]
    [InlineData("Loss.CrossEntropy(new float[8], new[] { -1, 3 });", 0, "-1")]
    [InlineData("Loss.CrossEntropyPerStep(new float[16], new int[] { 0, Net.OutputSize }, 2);", 1, "Net.OutputSize", "4")]
    [InlineData("ReadOnlySpan<int> labels = [3, 4]; Loss.CrossEntropy(new float[8], labels);", 1, "labels", "4")]
    [InlineData("net.Inspect(new float[40], [3, 4]);", 1, "4")]
    [InlineData("using Trainer<Net> trainer = new(net); trainer.Fit(new float[40], [3, 4]);", 1, "4")]
    [InlineData("using Trainer<Net> trainer = new(net); trainer.Evaluate(new float[count], [3, 4]);", 1, "4")]
    public void Label_outside_of_the_classes(string statement, int index, string underlined, string? label = null) => Harness.Use.Reports(
        "EDG0408",
        underlined,
        $"Label {index} is {label ?? underlined}, but a label of 4 classes is in [0, 3]. Write the sample's class, counted from 0.",
        statement);

    [Fact]
    public void Negative_label_of_any_number_of_classes() => Harness.Use.Reports(
        "EDG0408",
        "-1",
        "Label 2 is -1, but a label is 0 or more. Write the sample's class, counted from 0.",
        "Loss.CrossEntropy(new float[count], [0, 9, -1]);");

    [Theory]
    [InlineData("Loss.CrossEntropy(new float[8], [0, 3]);")]
    [InlineData("Loss.CrossEntropy(new float[8], [0, count]);")]
    [InlineData("Loss.CrossEntropy(new float[count], [0, 999]);")]
    [InlineData("int[] labels = [3, 4]; labels[1] = 0; Loss.CrossEntropy(new float[8], labels);")]
    [InlineData("Span<int> labels = [3, 4]; labels.Clear(); Loss.CrossEntropy(new float[8], labels);")]
    [InlineData("int[] labels = [3, 4]; ReadOnlySpan<int> same = labels; labels[1] = 0; Loss.CrossEntropy(new float[8], same);")]
    [InlineData("Loss.CrossEntropy(new float[count], [.. new int[] { 3, 4 }]);")]
    public void Labels_that_may_be_classes(string statement) => Harness.Use.IsSilent(statement);
}
