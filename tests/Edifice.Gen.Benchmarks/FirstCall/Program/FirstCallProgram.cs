using System;
using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace Edifice.Benchmarks;

/// <summary>A whole program, to be published by itself: what it takes to make a network, to call it first, and to call it again.</summary>
internal static class FirstCallProgram
{
    private const int TrainingBatch = 128;
    private const float WeightScale = 3;
    private static readonly TimeSpan Steady = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// Prints microseconds of making everything, of the first call and of the second, how many methods the JIT compiled in the
    /// first call and for how long, the least microseconds of the calls of half a second and that half second, the sum of the
    /// outputs' bits, and the instructions that were used.
    /// </summary>
    public static int Run(string[] arguments)
    {
        bool trains = arguments is ["train"];
        int batch = trains ? TrainingBatch : 1;
        Random random = new(1);
        float[] input = new float[batch * FirstCallNetwork.InputSize];
        foreach (ref float value in input.AsSpan())
        {
            value = random.NextSingle();
        }

        int[] labels = new int[batch];
        float[] outputs = new float[batch * FirstCallNetwork.OutputSize];
        float[] outputGradients = new float[outputs.Length];

        long start = Stopwatch.GetTimestamp();
        FirstCallNetwork network = FirstCallNetwork.Create(seed: 1);
        using Workspace<FirstCallNetwork>? workspace = trains ? null : FirstCallNetwork.CreateWorkspace(batch);
        using TrainingWorkspace<FirstCallNetwork>? training = trains ? FirstCallNetwork.CreateTrainingWorkspace(batch) : null;
        using GradientBlock<FirstCallNetwork>? gradients = trains ? FirstCallNetwork.CreateGradients() : null;
        using Adam<FirstCallNetwork>? adam = trains ? new Adam<FirstCallNetwork>() : null;
        double made = Stopwatch.GetElapsedTime(start).TotalMicroseconds;

        // As drawn, too few neurons would fire for the outputs to say anything.
        foreach (ref float weight in network.Parameters.Storage)
        {
            weight *= WeightScale;
        }

        long methods = JitInfo.GetCompiledMethodCount(currentThread: true);
        TimeSpan compiling = JitInfo.GetCompilationTime(currentThread: true);
        double first = Time();
        methods = JitInfo.GetCompiledMethodCount(currentThread: true) - methods;
        compiling = JitInfo.GetCompilationTime(currentThread: true) - compiling;
        double second = Time();
        int sum = Sum();
        double least = second;
        long steady = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(steady) < Steady)
        {
            least = Math.Min(least, Time());
        }

        double spent = Stopwatch.GetElapsedTime(steady).TotalMicroseconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{made} {first} {second} {methods} {compiling.TotalMicroseconds} {least} {spent} {sum} {EdificeRuntime.InstructionSet}"));
        network.Parameters.Dispose();
        return 0;

        int Sum()
        {
            int sum = 0;
            foreach (float output in outputs)
            {
                sum = unchecked(sum + BitConverter.SingleToInt32Bits(output));
            }

            return sum;
        }

        double Time()
        {
            long begin = Stopwatch.GetTimestamp();
            if (workspace is not null)
            {
                network.Forward(input, outputs, workspace);
            }
            else
            {
                network.Forward(input, outputs, training!);
                Loss.CrossEntropy(outputs, labels, outputGradients);
                gradients!.Clear();
                network.Backward(outputGradients, gradients, training!);
                adam!.Step(network.Parameters, gradients);
            }

            return Stopwatch.GetElapsedTime(begin).TotalMicroseconds;
        }
    }
}
