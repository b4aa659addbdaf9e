using System;
using Microsoft.ML.OnnxRuntime;

namespace Edifice.Benchmarks;

/// <summary>ONNX Runtime on the artificial network of the same sizes: one dense pass, ReLU between the layers, no time.</summary>
internal sealed class OnnxContender : IContender
{
    private static readonly string[] Inputs = ["x"];
    private static readonly string[] Outputs1 = ["y"];

    private readonly InferenceSession session;
    private readonly RunOptions options = new();
    private readonly OrtValue[] inputs;
    private readonly OrtValue[] results;
    private readonly float[] outputs;

    public OnnxContender(Scenario scenario, CalibratedNetwork numbers)
    {
        using SessionOptions settings = new()
        {
            IntraOpNumThreads = scenario.Threads,
            InterOpNumThreads = 1,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        };
        session = new InferenceSession(OnnxModel.Of(scenario.Workload, numbers), settings);
        outputs = new float[scenario.Batch * scenario.Workload.Sizes[^1]];

        // Its fastest way in: memory that stays, nothing allocated or copied per call.
        inputs = [OrtValue.CreateTensorValueFromMemory(numbers.Inputs, [scenario.Batch, scenario.Workload.Sizes[0]])];
        results = [OrtValue.CreateTensorValueFromMemory(outputs, [scenario.Batch, scenario.Workload.Sizes[^1]])];
    }

    public string Name => "ort";

    public ReadOnlySpan<float> Outputs => outputs;

    public ContenderBytes? Bytes => null;

    public void Run() => session.Run(options, Inputs, inputs, Outputs1, results);

    public float[]? WeightGradient(int layer) => null;

    public void Dispose()
    {
        inputs[0].Dispose();
        results[0].Dispose();
        options.Dispose();
        session.Dispose();
    }
}
