using System.Collections.Generic;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Plans of one dense stage, 3 inputs and 5 outputs, in the layout that is asked for.</summary>
internal static class TestInfo
{
    public const int Inputs = 3;
    public const int Outputs = 5;
    public const int TimeSteps = 4;

    public static NetworkInfo Create(
        string name, int tileWidth, bool hasZeroRow, int extraLength = 0, bool isPerStep = false, bool isSpikes = false,
        Decoding? finalDecoding = null)
    {
        WeightLayout weights = new(Outputs, Inputs, tileWidth, hasZeroRow);
        WeightLayout biases = new(Outputs, 1, tileWidth, HasZeroRow: false);
        return new NetworkInfo
        {
            Name = name,
            InputSize = Inputs,
            OutputSize = Outputs,
            InputIsPerStep = isPerStep,
            InputIsSpikes = isSpikes,
            OutputIsPerStep = isPerStep,
            TimeSteps = TimeSteps,
            FinalDecoding = finalDecoding,
            Layers = [],
            Stages = [],
            Traces = [],
            Parameters = Tensors(weights, biases),
            ParameterLength = weights.Length + biases.Length + extraLength,
            Memory = new MemoryInfo(ScratchFixed: 16, ScratchPerSample: 32, TapeFixed: 16, TapePerSample: 48, TracePerSample: 64),
        };
    }

    private static List<TensorInfo> Tensors(WeightLayout weights, WeightLayout biases) =>
    [
        new("hidden1.weight", IsMatrix: true, Offset: 0, weights, FanIn: Inputs),
        new("hidden1.bias", IsMatrix: false, Offset: weights.Length, biases, FanIn: Inputs),
    ];
}
