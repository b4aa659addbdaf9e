using System;
using System.Globalization;
using System.IO;
using Microsoft.ML.OnnxRuntime;

namespace Edifice.Benchmarks;

/// <summary>Reads images with ONNX Runtime and the artificial network of the same sizes, as sparingly as it lets one: tensors that stay.</summary>
internal static class OnnxProgram
{
    private const int Inferences = 50;

    private static readonly string[] s_inputs = ["x"];
    private static readonly string[] s_outputs = ["y"];

    public static int Run()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        using SessionOptions settings = new() { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        using InferenceSession session = new(Path.Combine(AppContext.BaseDirectory, "network.onnx"), settings);
        using RunOptions options = new();
        float[] pixels = new float[784];
        float[] outputs = new float[10];
        for (int pixel = 0; pixel < pixels.Length; pixel++)
        {
            pixels[pixel] = pixel % 7 / 7f;
        }

        using OrtValue input = OrtValue.CreateTensorValueFromMemory(pixels, [1, 784]);
        using OrtValue output = OrtValue.CreateTensorValueFromMemory(outputs, [1, 10]);
        OrtValue[] inputs = [input];
        OrtValue[] results = [output];
        session.Run(options, s_inputs, inputs, s_outputs, results);
        Console.WriteLine($"first answer: {outputs.AsSpan().IndexOfAnyExceptInRange(float.NegativeInfinity, 0)}");

        long allocated = GC.GetAllocatedBytesForCurrentThread();
        for (int inference = 0; inference < Inferences; inference++)
        {
            session.Run(options, s_inputs, inputs, s_outputs, results);
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Console.WriteLine($"allocated by {Inferences} inferences: {allocated} bytes");
        Console.WriteLine($"resident: {Environment.WorkingSet / 1e6:F1} MB");
        return 0;
    }
}
