using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Diagnostics.Use;

public class UnknownLengthTests
{
    [Theory]
    [InlineData("new float[count]")]
    [InlineData("new float[20]")]
    [InlineData("new float[3 * Net.InputLength]")]
    [InlineData("[1, 2, .. new float[count]]")]
    [InlineData("choice ? new float[19] : new float[20]")]
    [InlineData("choice ? new float[19] : new float[18]")]
    [InlineData("new float[19 + count - count]")]
    [InlineData("new float[count].AsSpan(3)")]
    [InlineData("new float[count].AsSpan(0, count)")]
    [InlineData("new float[count].AsSpan()[1..]")]
    [InlineData("new float[10].AsSpan(5, 19)")]
    [InlineData("new float[10].AsSpan()[..19]")]
    [InlineData("new float[10].AsSpan()[^19..]")]
    [InlineData("new float[24].AsSpan(new Range(0, 19))")]
    [InlineData("new float[24].AsSpan(choice ? ^3 : 4)")]
    [InlineData("new float[(byte)(255 + count)]")]
    [InlineData("(float[])(object)new float[19]")]
    [InlineData("Make()")]
    [InlineData("Pixels")]
    public void Length_that_is_not_constant_or_fits(string input) => Harness.Use.IsSilent(
        $"net.Forward({input}, new float[count], workspace);",
        "static float[] Make() => new float[19]; static float[] Pixels { get; set; } = new float[19];");

    [Theory]
    [InlineData("var input = new float[19]; if (choice) input = new float[20];")]
    [InlineData("float[] input; if (choice) input = new float[19]; else input = new float[20];")]
    [InlineData("var input = new float[19]; while (choice) { net.Forward(input, new float[count], workspace); input = new float[20]; }")]
    [InlineData("var input = new float[19]; Array.Resize(ref input, 20);")]
    [InlineData("var input = new float[19]; Array.Resize(ref input!, 20);")]
    [InlineData("var input = new float[19]; Replace(out input);")]
    [InlineData("Replace(out float[] input);")]
    [InlineData("var input = new float[19]; (input, var other) = (new float[20], 1);")]
    [InlineData("var input = new float[19]; (input) = new float[20];")]
    [InlineData("var input = new float[19]; ref float[] same = ref input; same = new float[20];")]
    [InlineData("float[] other = new float[20]; ref float[] input = ref other;")]
    [InlineData("var input = new float[19]; Action change = () => input = new float[20]; change();")]
    [InlineData("var input = new float[19]; void Change() => input = new float[20]; Change();")]
    [InlineData("float[]? input = null; input ??= new float[20];")]
    [InlineData("Span<float> input = new float[19]; input.Widen();")]
    [InlineData("Span<float> input = new float[40]; input = input[20..];")]
    [InlineData("int batch = 19; batch++; var input = new float[batch];")]
    [InlineData("int batch = 18; batch += 2; var input = new float[batch];")]
    [InlineData("int batch = 19; batch.Increase(); var input = new float[batch];")]
    [InlineData("unsafe { int batch = 19; int* place = &batch; *place = 20; net.Forward(new float[batch], new float[count], workspace); } float[] input = new float[20];")]
    [InlineData("for (int size = 19; size < 21; size++) net.Forward(new float[size], new float[count], workspace); float[] input = new float[20];")]
    [InlineData("foreach (float[] each in new[] { new float[19] }) net.Forward(each, new float[count], workspace); float[] input = new float[20];")]
    [InlineData("object value = new float[19]; if (value is not float[] input) return;")]
    [InlineData("int size = int.MaxValue; var input = new float[size * 2 + 21];")]
    [InlineData("float[] input = new float[20]; switch (count) { case 0: int size = 19; break; case 1: size = 20; net.Forward(new float[size], new float[count], workspace); break; }")]
    public void Name_of_several_values(string statements) => Harness.Use.IsSilent(
        statements + " net.Forward(input, new float[count], workspace);",
        "static void Replace(out float[] input) => input = new float[20];",
        "public static class Extensions { public static void Widen(this ref Span<float> span) => span = new float[20]; "
            + "public static void Increase(this ref int number) => number++; }");

    [Theory]
    [InlineData("float[] pixels = new float[19];")]
    [InlineData("readonly float[] pixels = new float[19]; public Program() { } public Program(int size) => pixels = new float[size];")]
    [InlineData("readonly float[] pixels = new float[19]; public int Size { get => 1; init => pixels = new float[value]; }")]
    [InlineData("readonly float[] pixels; public Program() => pixels = new float[19];")]
    [InlineData("float[] pixels => new float[19];")]
    public void Field_of_several_values(string members) => Harness.Use.IsSilent("net.Forward(pixels, new float[count], workspace);", members);

    [Fact]
    public void Field_of_another_file() => Assert.Empty(Analyze.Whole(
        Harness.Use.Networks,
        Harness.Use.Source("net.Forward(Data.Pixels, new float[count], workspace);"),
        "public static class Data { public static readonly float[] Pixels = new float[19]; }"));

    [Fact]
    public void Field_of_a_struct_that_may_be_made_without_initialisers() => Harness.Use.IsSilent(
        "net.Forward(default(Data).Pixels, new float[count], workspace);",
        "struct Data { public readonly float[] Pixels = new float[19]; public Data() { } }");

    [Fact]
    public void Parameter() => Harness.Use.IsSilent("void Run(float[] input) => net.Forward(input, new float[count], workspace); Run(new float[20]);");

    [Theory]
    [InlineData("if (Net.InputSize == 19) net.Forward(new float[19], new float[count], workspace);")]
    [InlineData("if (Net.InputSize == 20) { } else { net.Forward(new float[19], new float[count], workspace); }")]
    public void Branch_for_another_size(string statements) => Harness.Use.IsSilent(statements);

    [Fact]
    public void Branch_for_this_size() => Harness.Use.Reports(
        "EDG0401",
        "input",
        "'input' has 19 numbers, but 'Net' takes 20 for each sample (Net.InputLength). Make it a positive multiple of 20.",
        "var input = new float[19]; if (Net.InputSize == 20) { net.Forward(input, new float[count], workspace); }");
}
