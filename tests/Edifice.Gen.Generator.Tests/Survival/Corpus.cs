using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CsCheck;
using Edifice.Generator.Tests.Harness;
using Edifice.Reference;
using G = CsCheck.Gen;

namespace Edifice.Generator.Tests.Survival;

/// <summary>Declarations that mutants are made from.</summary>
internal static class Corpus
{
    private const int MostLayers = 4;

    /// <summary>Layers with most of what they take.</summary>
    public const string Layered = """
        using Edifice;

        [SpikingNetwork(NumTimesteps = 25, Tau = 2, Tape = TapeMode.Recompute, Window = 10)]
        [Input(24, PerStep = true)]
        [Dense(24, 12, Name = "features")] [Lif(Threshold = 0.8, Reset = Reset.Value, ResetValue = 0.1, LearnBeta = Learning.PerNeuron)]
        [Dense(8, Bias = false)] [Lif(Beta = 0.9, Surrogate = Surrogate.Sigmoid, Slope = 10, Compatibility = Compatibility.SnnTorch)]
        [Decode(Decoding.Rate)]
        [Dense(5)] [LeakyIntegrator(Tau = 10, Decay = Decay.Euler)]
        [Decode(Decoding.MeanMembrane)]
        public sealed partial class Net0;
        """;

    private static readonly string s_neuron = Compiler.Usings
        + UserNeuron.Source() + "[SpikingNetwork][Input(6)][Dense(5)][Quick(Gain = 2)][Dense(3)][Quick(Gain = 0.5)] public partial class Net0;";

    private static readonly string s_learningNeuron = Compiler.Usings
        + UserNeuron.Source(UserNeuron.LearnableStep, UserNeuron.LearnableAdjoint, UserNeuron.Start, properties: "[NeuronLearning(\"Gain\")] public Learning LearnGain { get; set; }")
        + "[SpikingNetwork][Input(6)][Dense(5)][Quick(Gain = 2, LearnGain = Learning.PerNeuron)][Decode] public partial class Net0;";

    /// <summary>The declarations of the README.</summary>
    public static IReadOnlyList<string> Readme { get; } = [.. Examples("README.md")];

    /// <summary>The examples of the diagnostics' pages.</summary>
    public static IReadOnlyList<string> Pages { get; } = [.. Directory.GetFiles(InOutput("diagnostics")).Order(StringComparer.Ordinal).SelectMany(Examples)];

    /// <summary>Examples of the README and of the diagnostics' pages, right and wrong, and neurons of the user's.</summary>
    public static IReadOnlyList<string> Written { get; } =
        [Layered, s_neuron, s_learningNeuron, .. Readme, .. Pages];

    /// <summary>Any of them, or a random declaration that is right.</summary>
    public static Gen<string> Any => G.Frequency((3, Random), (2, G.Int[0, Written.Count - 1].Select(index => Written[index])));

    /// <summary>The attributes of a random declaration.</summary>
    public static Gen<string> Attributes => Small.Select(text => text["using Edifice;".Length..text.IndexOf("public sealed", StringComparison.Ordinal)]);

    private static Gen<string> Random => G.Frequency((6, Small), (1, DeclarationGen.Any.Select(declaration => declaration.ToSource())));

    // Compiling generated code is what the test's time goes into.
    private static Gen<string> Small => DeclarationGen.Any
        .Where(declaration => declaration.ToLayered().Layers.Count <= MostLayers)
        .Select(declaration => declaration.ToSource());

    private static IEnumerable<string> Examples(string page) => File.ReadAllText(InOutput(page)).Split("```csharp\n").Skip(1)
        .Select(text => text[..text.IndexOf("```", StringComparison.Ordinal)])
        .Where(text => text.Contains("[SpikingNetwork", StringComparison.Ordinal))

        // Whole programs are for samples to show.
        .Where(text => !text.Contains("Console.", StringComparison.Ordinal))
        .Select(text => Compiler.Usings + text.Replace("using Edifice;\n", "", StringComparison.Ordinal));

    private static string InOutput(string path) => Path.Combine(AppContext.BaseDirectory, path);
}
