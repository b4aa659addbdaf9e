using Xunit;

namespace Edifice.Generator.Tests.Diagnostics.Use;

public class StreamUseTests
{
    [Fact]
    public void Input_of_a_step_of_another_length() => Harness.Use.Reports(
        "EDG0406",
        "row",
        "'row' has 40 numbers, but a time step of 'Net' takes 20 (Net.InputSize). Make it 20 long.",
        "var row = new float[40]; net.Step(row, new float[4], stream);");

    [Fact]
    public void Output_of_a_step_of_another_length() => Harness.Use.Reports(
        "EDG0406",
        "new float[Steps.OutputLength]",
        "Argument 'output' has 10 numbers, but a time step of 'Steps' gives 2 (Steps.OutputSize). Make it 2 long.",
        "steps.Step(new float[3], new float[Steps.OutputLength], Steps.CreateStream());");

    [Fact]
    public void Decoding_into_a_span_of_another_length() => Harness.Use.Reports(
        "EDG0406",
        "rates",
        "'rates' has 1 number, but decoding a stream of 'Net' gives 4 (Net.OutputSize). Make it 4 long.",
        "Span<float> rates = stackalloc float[1]; stream.Decode(rates);");

    [Theory]
    [InlineData("net.Step(new float[20], new float[4], stream); stream.Decode(new float[4]);")]
    [InlineData("steps.Step(new float[Steps.InputSize], stackalloc float[Steps.OutputSize], Steps.CreateStream());")]
    [InlineData("net.Step(new float[count], new float[count], stream); stream.Decode(new float[count]);")]
    public void Steps_that_fit(string statements) => Harness.Use.IsSilent(statements);

    [Fact]
    public void Stream_without_a_decoder_fails_for_another_reason() => Harness.Use.IsSilent("Steps.CreateStream().Decode(new float[7]);");
}
