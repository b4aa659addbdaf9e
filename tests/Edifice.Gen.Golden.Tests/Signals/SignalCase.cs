using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Golden.Tests;

/// <summary>A network with signals over time at its ends or decoders inside, its parameters, and a batch.</summary>
internal sealed class SignalCase
{
    public const int Batch = 19;

    // Slope and reset leave a derivative that single precision can follow.
    private const string Smooth = "[Lif(Spike = Spike.Smooth, Slope = 4, Threshold = 0.5)]";
    private const string Hard = "[Lif(Threshold = 0.3)]";

    private static readonly Dictionary<string, string> s_smooth = new()
    {
        ["CurrentsAlone"] = "[Input(5, PerStep = true)][Dense(3)]",
        ["ValuesToValues"] = $"[Input(5, PerStep = true)][Dense(6)]{Smooth}[Dense(3)]",
        ["NeuronsAtBothEnds"] = $"[Input(5, PerStep = true)]{Smooth}[Dense(4)]{Smooth}",
        ["NeuronsAlone"] = $"[Input(17, PerStep = true)]{Smooth}",
        ["StaticToSteps"] = $"[Input(5)][Dense(20)]{Smooth}[Dense(17)]",
        ["LargestCurrent"] = $"[Input(5)][Dense(20)]{Smooth}[Dense(17)][Decode(Decoding.MaxMembrane)]",
        ["LargestValue"] = $"[Input(5, PerStep = true)][Dense(4)]{Smooth}[Decode(Decoding.MaxMembrane)]",
        ["LargestThenSteps"] = $"[Input(5)][Dense(4)]{Smooth}[Decode(Decoding.MaxMembrane)][Dense(3)]{Smooth}",
        ["LastThenCount"] =
            $"[Input(5, PerStep = true)][Dense(6)]{Smooth}[Decode(Decoding.LastMembrane)][Dense(4)]{Smooth}[Decode(Decoding.Count)][Dense(3)]",
        ["CountOfCurrents"] = $"[Input(5, PerStep = true)][Dense(4)]{Smooth}[Dense(6)][Decode(Decoding.Count)]",
        ["MeanOfCurrents"] = "[Input(5, PerStep = true)][Dense(4)][Decode(Decoding.MeanMembrane)][Dense(3)]",
        ["MeanOfInput"] = "[Input(5, PerStep = true)][Decode(Decoding.MeanMembrane)]",
        ["LargestOfInput"] = $"[Input(18, PerStep = true)][Decode(Decoding.MaxMembrane)][Dense(3)]{Smooth}[Decode]",
        ["LastOfInput"] = "[Input(5, PerStep = true)][Decode(Decoding.LastMembrane)][Dense(3)]",
        ["RateOfSpikes"] = "[Input(37, Spikes = true)][Decode][Dense(3)]",
        ["SpikesToValues"] = $"[Input(37, Spikes = true)][Dense(6)]{Smooth}[Decode(Decoding.MeanMembrane)]",
        ["SpikesAsCurrent"] = $"[Input(9, Spikes = true)]{Smooth}[Dense(3)]",
        ["SpikesToCurrents"] = "[Input(70, Spikes = true)][Dense(40)]",
    };

    private static readonly Dictionary<string, string> s_hard = new()
    {
        ["SpikesToSpikes"] = $"[Input(20, Spikes = true)][Dense(33)]{Hard}[Dense(4)]{Hard}",
        ["ValuesToSpikes"] = $"[Input(5, PerStep = true)][Dense(17)]{Hard}",
        ["StaticToSpikes"] = $"[Input(5)][Dense(17)]{Hard}",
        ["FirstOfAll"] = $"[Input(20, Spikes = true)][Dense(18)]{Hard}[Dense(5)]{Hard}[Decode(Decoding.FirstSpike)]",
        ["FirstBetween"] = $"[Input(5, PerStep = true)][Dense(18)]{Hard}[Decode(Decoding.FirstSpike)][Dense(3)]",
        ["FirstOfInput"] = "[Input(20, Spikes = true)][Decode(Decoding.FirstSpike)][Dense(3)]",
        ["CountOfSpikes"] = $"[Input(20, Spikes = true)][Dense(18)]{Hard}[Decode(Decoding.Count)]",
        ["CountOfInput"] = "[Input(20, Spikes = true)][Decode(Decoding.Count)]",
    };

    private static readonly Lazy<IReadOnlyDictionary<string, SignalCase>> s_cases = new(CompileAll);

    private SignalCase(string name, INetworkHandle network)
    {
        Name = name;
        Network = network;
        Parameters = network.Info.Parameters.ToDictionary(
            tensor => tensor.Name, tensor => Numbers(tensor.Layout.Outputs * tensor.Layout.Inputs, 1 + tensor.Offset));
        network.SetParameters(Parameters);
        float[] numbers = Numbers(Batch * network.Info.InputLength, 17);
        Inputs = network.Info.InputIsSpikes ? Array.ConvertAll(numbers, number => number > 0.35f ? 1f : 0f) : numbers;
        OutputGradients = Numbers(Batch * network.Info.OutputLength, 29);
    }

    public static IEnumerable<string> SmoothNames => s_smooth.Keys;

    public static IEnumerable<string> AllNames => s_smooth.Keys.Concat(s_hard.Keys);

    public string Name { get; }

    public INetworkHandle Network { get; }

    public IReadOnlyDictionary<string, float[]> Parameters { get; }

    public float[] Inputs { get; }

    public float[] OutputGradients { get; }

    public static SignalCase Of(string name) => s_cases.Value[name];

    public override string ToString() => Name;

    // More than one word of spike times (30 steps), and no whole number of groups of 5.
    private static Dictionary<string, SignalCase> CompileAll()
        => NetworkCompiler.Compile(
            s_smooth.Concat(s_hard).Select(item => $"using Edifice;\n[SpikingNetwork(NumTimesteps = 33)]\n{item.Value}\npublic sealed partial class {item.Key};"))
            .ToDictionary(item => item.Key, item => new SignalCase(item.Key, item.Value));

    private static float[] Numbers(int count, int seed)
        => [.. Enumerable.Range(0, count).Select(index => (1.6f * Philox.Uniform(seed, (uint)index)) - 0.8f)];
}
