using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Diagnostics.Use;

public class ConstantLengthTests
{
    [Theory]
    [InlineData("new float[19]", 19)]
    [InlineData("new float[Net.InputSize + 1]", 21)]
    [InlineData("new float[2 * Net.OutputSize]", 8)]
    [InlineData("new float[] { 1, 2 }", 2)]
    [InlineData("new[] { 1f, 2f, 3f }", 3)]
    [InlineData("new float[3] { 1, 2, 3 }", 3)]
    [InlineData("new float[0]", 0)]
    [InlineData("stackalloc float[19]", 19)]
    [InlineData("stackalloc float[] { 1, 2 }", 2)]
    [InlineData("stackalloc[] { 1f, 2f }", 2)]
    [InlineData("[1, 2, 3]", 3)]
    [InlineData("[]", 0)]
    [InlineData("[1, 2, .. new float[4]]", 6)]
    [InlineData("default", 0)]
    [InlineData("null", 0)]
    [InlineData("choice ? new float[19] : stackalloc float[19]", 19)]
    [InlineData("new float[24].AsSpan()", 24)]
    [InlineData("new float[24].AsSpan(5)", 19)]
    [InlineData("new float[count].AsSpan(0, 19)", 19)]
    [InlineData("new float[count].AsSpan(count, 19)", 19)]
    [InlineData("new float[24].AsSpan(1..^4)", 19)]
    [InlineData("new float[40].AsSpan().Slice(1, 19)", 19)]
    [InlineData("new float[40].AsSpan().Slice(19)", 21)]
    [InlineData("new float[40].AsSpan()[..19]", 19)]
    [InlineData("new float[40].AsSpan()[19..]", 21)]
    [InlineData("new float[count].AsSpan()[1..19]", 18)]
    [InlineData("new float[count].AsSpan()[^19..^1]", 18)]
    [InlineData("new float[24].AsSpan()[..^3]", 21)]
    [InlineData("new float[24].AsSpan()[^3..]", 3)]
    [InlineData("new float[24].AsSpan()[^23..22]", 21)]
    [InlineData("(new float[24])[2..21]", 19)]
    [InlineData("new float[24].AsSpan(0, 19).ToArray()", 19)]
    [InlineData("GC.AllocateUninitializedArray<float>(19)", 19)]
    [InlineData("new ReadOnlySpan<float>(new float[19])", 19)]
    [InlineData("new Span<float>(new float[40], 1, 19)", 19)]
    public void Written_in_the_call(string input, int length) => Harness.Use.Reports(
        "EDG0401",
        input,
        $"Argument 'input' has {length} number{(length == 1 ? "" : "s")}, but 'Net' takes 20 for each sample (Net.InputLength). Make it a positive multiple of 20.",
        $"net.Forward({input}, new float[4], workspace);");

    [Theory]
    [InlineData("float[] input = new float[19];")]
    [InlineData("float[] input = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 };")]
    [InlineData("var input = new float[19];")]
    [InlineData("Span<float> input = new float[19];")]
    [InlineData("Span<float> input = stackalloc float[19];")]
    [InlineData("ReadOnlySpan<float> input = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19];")]
    [InlineData("float[] input; input = new float[19];")]
    [InlineData("const int Batch = 19; var input = new float[Batch];")]
    [InlineData("int batch = 19; var input = new float[batch];")]
    [InlineData("var batch = 38; var input = new float[batch / 2];")]
    [InlineData("long batch = 20; var input = new float[batch - 1];")]
    [InlineData("var other = new float[20]; var input = new float[other.Length - 1];")]
    [InlineData("var other = new float[40]; var input = other.AsSpan(1, 19); input.Clear(); input[3] = 1; other[0] = 2;")]
    [InlineData("Span<float> input = new float[19]; Action<int> act = input => input++; { }", "input")]
    [InlineData("var input = new float[19]; Action fill = () => Array.Fill(input, 1f); fill();")]
    [InlineData("{ var other = new float[3]; other = new float[4]; } var input = new float[19];")]
    [InlineData("var input = new float[19]; _ = new Holder { input = [] };")]
    public void Named_first(string statements, string? silent = null)
    {
        const string Holder = "public class Holder { public float[] input = []; }";
        Finding[] found = Harness.Use.Find(statements + " net.Forward(input, new float[4], workspace);", Holder);

        // A name that is hidden by another of the kind is passed over: it is not worth telling them apart.
        Assert.Equal(
            silent is null
                ? [new Finding("EDG0401", "input", "'input' has 19 numbers, but 'Net' takes 20 for each sample (Net.InputLength). Make it a positive multiple of 20.")]
                : [],
            found);
    }

    [Theory]
    [InlineData("readonly float[] pixels = new float[19];", "pixels")]
    [InlineData("static readonly float[] Pixels = new float[19];", "Pixels")]
    [InlineData("readonly float[] pixels = new float[19]; public Program(int other) { }", "this.pixels")]
    [InlineData("static readonly int Batch = 19; readonly float[] pixels = new float[Batch];", "pixels")]
    public void Held_by_a_readonly_field(string members, string input) => Harness.Use.Reports(
        "EDG0401",
        input,
        $"'{input}' has 19 numbers, but 'Net' takes 20 for each sample (Net.InputLength). Make it a positive multiple of 20.",
        $"net.Forward({input}, new float[4], workspace);",
        members);

    [Fact]
    public void Written_with_the_size_of_another_network() => Harness.Use.Reports(
        "EDG0401",
        "hidden",
        "'hidden' has 10 numbers, but 'Net' takes 20 for each sample (Net.InputLength). Make it a positive multiple of 20.",
        "Span<float> hidden = stackalloc float[Steps.OutputLength]; net.Forward(hidden, new float[4], workspace);");
}
