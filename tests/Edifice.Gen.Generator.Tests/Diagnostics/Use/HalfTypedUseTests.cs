using System;
using System.Linq;
using Edifice.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Edifice.Generator.Tests.Diagnostics.Use;

public class HalfTypedUseTests
{
    private const string Statements = """
        const int Batch = 2;
        int size = Batch * Net.InputSize;
        Span<float> input = stackalloc float[size];
        float[] outputs = new float[9].AsSpan(1..^0).ToArray();
        using var memory = Net.CreateTrainingWorkspace(batchSize: Batch);
        net.Forward(input[..40], outputs, memory);
        float loss = Loss.CrossEntropy(outputs, [1, 3], outputs, classWeights: choice ? [1, 1, 1, 1] : default);
        net.Backward(outputs, gradients, memory);
        net.Step(pixels.AsSpan(), new float[] { 1, 2, 3, 4 }, stream);
        net.Layers.Output.Weights.CopyFrom(new float[32]);
        """;

    private static readonly string s_source = Harness.Use.Source(Statements, "readonly float[] pixels = new float[Net.InputSize];");

    [Fact]
    public void Code_with_any_token_left_out_or_doubled()
    {
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(s_source).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0)];
        int first = s_source.IndexOf("const int Batch", StringComparison.Ordinal);
        int last = s_source.IndexOf("new float[32]", StringComparison.Ordinal);

        foreach (SyntaxToken token in tokens.Where(token => token.SpanStart >= first && token.SpanStart <= last))
        {
            Harness.Use.FindInAny(s_source.Remove(token.SpanStart, token.Span.Length));
            Harness.Use.FindInAny(s_source.Insert(token.SpanStart, token.Text + " "));
        }

        Assert.Empty(Harness.Use.FindInAny(s_source));
    }

    [Theory]
    [InlineData("var input = input; net.Forward(input, output, workspace);")]
    [InlineData("var input = input.AsSpan(); net.Forward(input, new float[size], workspace); int size = size + 1;")]
    [InlineData("int a = b; int b = a; net.Forward(new float[a], new float[4], workspace);")]
    [InlineData("net.Forward(new float[Missing.Size], new Unknown[4], workspace);")]
    [InlineData("net.Forward(new float[1 / 0], new float[int.MaxValue + 1], workspace);")]
    [InlineData("net.Forward(new float[\"a\"], stackalloc float[], workspace);")]
    [InlineData("net.Forward(new float[2, 3], new float[4][], workspace);")]
    [InlineData("net.Forward(, , workspace);")]
    [InlineData("net.Forward();")]
    [InlineData("Net.CreateWorkspace(); Net.CreateWorkspace(\"0\"); new Workspace<>(0); new Workspace<Missing>(0);")]
    [InlineData("Loss.CrossEntropy(); Loss.CrossEntropy([1], [\"a\"]); Loss.CrossEntropy(outputs: [1], outputs: [2]);")]
    [InlineData("net.Layers.Missing.Weights.CopyFrom(new float[3]); net.Parameters.Tensor().CopyFrom(new float[3]);")]
    public void Broken_code_is_the_compilers_to_report(string statements)
    {
        (Compilation compilation, SyntaxTree file) = Harness.Use.Compile(Harness.Use.Source(statements));

        Assert.Contains(compilation.GetSemanticModel(file).GetDiagnostics(), problem => problem.Severity == DiagnosticSeverity.Error);
        Assert.DoesNotContain(Analyze.Calls(compilation, file), found => found.Id is not ("EDG0407" or "EDG0410"));
    }

    [Fact]
    public void Fields_that_are_defined_by_each_other() => Harness.Use.IsSilent(
        "net.Forward(new float[first], new float[count], workspace);", "static readonly int first = second; static readonly int second = first;");

    [Fact]
    public void Chain_of_names_that_is_too_long_to_follow()
    {
        string names = string.Concat(Enumerable.Range(1, 200).Select(index => $"int n{index} = n{index - 1} + n{index - 1}; "));

        Harness.Use.IsSilent($"int n0 = 0; {names} net.Forward(new float[n200], new float[count], workspace);");
    }
}
