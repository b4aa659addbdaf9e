using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Edifice.Generator.Tests.Harness;

/// <content>Running what was analyzed.</content>
internal static partial class Use
{
    // Memory for more samples than any test has, and a run on the tape.
    private const string Driver = """
        public static class Driver
        {
            public static void Run()
            {
                Net net = Net.Create(1);
                using Workspace<Net> workspace = Net.CreateWorkspace(64);
                using TrainingWorkspace<Net> training = Net.CreateTrainingWorkspace(64);
                using GradientBlock<Net> gradients = Net.CreateGradients();
                Steps steps = Steps.Create(1);
                using Workspace<Steps> stepsWorkspace = Steps.CreateWorkspace(64);
                using SpikeStream<Net> stream = Net.CreateStream();
                net.Step(new float[20], new float[4], stream);
                net.Forward(new float[40], new float[8], training);
                new Program().Run(net, workspace, training, gradients, steps, stepsWorkspace, stream, choice: true, count: 20);
            }
        }
        """;

    /// <summary>The exception that statements end with; null where they end well.</summary>
    public static Exception? Run(string statements)
    {
        (Compilation compilation, SyntaxTree _) = Compile(Source(statements, types: Driver));
        using MemoryStream file = new();
        Assert.Empty(compilation.Emit(file).Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error));
        file.Position = 0;
        AssemblyLoadContext context = new(null, isCollectible: true);
        MethodInfo driver = context.LoadFromStream(file).GetType("Driver")!.GetMethod("Run")!;
        Exception? failure = Record.Exception(() => driver.Invoke(null, null));
        context.Unload();
        return failure?.InnerException;
    }
}
