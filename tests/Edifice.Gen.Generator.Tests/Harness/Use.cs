using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Edifice.Generator.Tests.Harness;

/// <summary>Statements that use some networks: <c>Net</c> takes 20 numbers and gives 4, <c>Steps</c> takes [5, 3] and gives [5, 2].</summary>
internal static partial class Use
{
    public const string Networks = """
        [SpikingNetwork(InputSize = 20, OutputSize = 4, HiddenSizes = [8], NumTimesteps = 5)]
        public sealed partial class Net;
        [SpikingNetwork(NumTimesteps = 5)]
        [Input(3, PerStep = true)]
        [Dense(2)] [Lif]
        public sealed partial class Steps;
        """;

    // Generated once: the tests differ in what calls it.
    private static readonly Compilation s_networks = Generate.Whole(Unsafe(Compiler.Compile(Networks)));

    /// <summary>Expects one diagnostic, with this text underlined and this message.</summary>
    public static void Reports(string id, string text, string message, string statements, string members = "", string types = "") =>
        Assert.Equal([new Finding(id, text, message)], Find(statements, members, types));

    public static void IsSilent(string statements, string members = "", string types = "") => Assert.Empty(Find(statements, members, types));

    /// <summary>What is found in a method's statements, which have to be correct C#.</summary>
    public static Finding[] Find(string statements, string members = "", string types = "")
    {
        (Compilation compilation, SyntaxTree file) = Compile(Source(statements, members, types));
        Assert.Empty(compilation.GetSemanticModel(file).GetDiagnostics().Where(problem => problem.Severity == DiagnosticSeverity.Error));
        return Analyze.Calls(compilation, file);
    }

    /// <summary>What is found in a file, whether it can be compiled or not.</summary>
    public static Finding[] FindInAny(string source)
    {
        (Compilation compilation, SyntaxTree file) = Compile(source);
        return Analyze.Calls(compilation, file);
    }

    /// <summary>A file beside those of the networks.</summary>
    public static (Compilation Compilation, SyntaxTree File) Compile(string source)
    {
        SyntaxTree file = CSharpSyntaxTree.ParseText(Compiler.Usings + source, Compiler.Parsing);
        return (s_networks.AddSyntaxTrees(file), file);
    }

    public static string Source(string statements, string members = "", string types = "") => $$"""
        using System;
        public class Program
        {
            {{members}}
            public void Run(
                Net net, Workspace<Net> workspace, TrainingWorkspace<Net> training, GradientBlock<Net> gradients,
                Steps steps, Workspace<Steps> stepsWorkspace, SpikeStream<Net> stream, bool choice, int count)
            {
                {{statements}}
            }
        }
        {{types}}
        """;

    private static CSharpCompilation Unsafe(CSharpCompilation compilation) => compilation.WithOptions(compilation.Options.WithAllowUnsafe(true));
}
