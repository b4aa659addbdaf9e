using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Tests.Harness;

/// <summary>Manifests of weights, as the build task writes them.</summary>
internal static class Manifests
{
    /// <summary>Weights of <c>[SpikingNetwork(InputSize = 4, OutputSize = 2, HiddenSizes = [3])]</c>, saved by a class Digits.</summary>
    public const string Digits = """
        edifice-weights 1
        source digits.safetensors
        layout 1
        bytes 3136
        sha256 00
        network Digits
        fingerprint ac5c880f31bd4cff
        tensor 3x4 hidden1.weight
        tensor 3 hidden1.bias
        tensor 2x3 output.weight
        tensor 2 output.bias

        """;

    private const string Broken = """
        edifice-weights 1
        source broken.safetensors
        error the file ends 12 bytes before its last tensor

        """;

    /// <summary>A project with both.</summary>
    public static ImmutableArray<AdditionalText> Project { get; } = [Of("digits", Digits), Of("broken", Broken)];

    public static AdditionalText Of(string name, string text) => new TextFile($"obj/edifice/{name}.edifice-weights", text);
}
