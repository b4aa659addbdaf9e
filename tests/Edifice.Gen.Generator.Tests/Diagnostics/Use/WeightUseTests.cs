using Xunit;

namespace Edifice.Generator.Tests.Diagnostics.Use;

public class WeightUseTests
{
    [Theory]
    [InlineData("net.Layers.Hidden1.Weights.CopyFrom(numbers);", "hidden1.weight", "[8, 20]", 160)]
    [InlineData("net.Layers.Hidden1.Weights.CopyTo(numbers);", "hidden1.weight", "[8, 20]", 160)]
    [InlineData("net.Layers.Output.Bias.CopyFrom(numbers);", "output.bias", "[4, 1]", 4)]
    [InlineData("Net.LayersOf(gradients).Output.Weights.CopyTo(numbers);", "output.weight", "[4, 8]", 32)]
    [InlineData("net.Parameters.Tensor(\"output.bias\").CopyFrom(numbers);", "output.bias", "[4, 1]", 4)]
    [InlineData("gradients.Tensor(\"hidden1.weight\").CopyTo(numbers);", "hidden1.weight", "[8, 20]", 160)]
    public void Copy_of_another_size(string statement, string tensor, string shape, int length) => Harness.Use.Reports(
        "EDG0410",
        "numbers",
        $"'numbers' has 7 numbers, but '{tensor}' of 'Net' is {shape}. Make it {length} long.",
        "var numbers = new float[7]; " + statement);

    [Theory]
    [InlineData("net.Layers.Hidden1.Weights.CopyFrom(new float[160]);")]
    [InlineData("net.Layers.Hidden1.Weights.CopyFrom(new float[count]);")]
    [InlineData("net.Parameters.Tensor(\"output.bias\").CopyFrom(stackalloc float[4]);")]
    [InlineData("net.Parameters.Tensor(\"unknown\").CopyFrom(new float[7]);")]
    [InlineData("net.Parameters.Tensor(count.ToString()).CopyFrom(new float[7]);")]
    [InlineData("MatrixView view = net.Layers.Output.Weights; view.CopyFrom(new float[7]);")]
    [InlineData("new float[7].CopyTo(new float[9], 0);")]
    public void Copies_that_may_fit(string statement) => Harness.Use.IsSilent(statement);
}
