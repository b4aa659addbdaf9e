using System.Collections.Generic;
using System.Linq;

namespace Edifice.Tool;

/// <summary>Writes the attribute of a layer's neurons.</summary>
internal static class NeuronText
{
    private const float DefaultThreshold = 1;

    public static string Lif(DeclaredStage stage, Declaration declaration)
    {
        IEnumerable<string> threshold = ThresholdArguments(stage, declaration.Threshold ?? DefaultThreshold);
        return Attribute("Lif", [.. BetaArguments(stage), .. threshold, .. ResetArguments(stage, declaration.Compatibility)]);
    }

    public static string Integrator(DeclaredStage stage) => Attribute("LeakyIntegrator", [.. BetaArguments(stage)]);

    private static string Attribute(string name, IReadOnlyCollection<string> arguments)
        => arguments.Count == 0 ? $"[{name}]" : $"[{name}({string.Join(", ", arguments)})]";

    private static IEnumerable<string> BetaArguments(DeclaredStage stage) => stage.Beta switch
    {
        null => [],
        { Constant: { } value } => [$"Beta = {Wording.Number(value)}"],
        { } trained => [$"LearnBeta = Learning.{trained.Learning}"],
    };

    private static IEnumerable<string> ThresholdArguments(DeclaredStage stage, float ofNetwork) => stage.Threshold switch
    {
        null => [],
        { Constant: { } value } => value == ofNetwork ? [] : [$"Threshold = {Wording.Number(value)}"],
        { } trained => [$"LearnThreshold = Learning.{trained.Learning}"],
    };

    // Subtraction is everybody's default but of two libraries.
    private static IEnumerable<string> ResetArguments(DeclaredStage stage, Compatibility compatibility)
        => stage.Reset is { } reset && (reset != Reset.Subtract || compatibility is Compatibility.Norse or Compatibility.SpikingJelly) ? [$"Reset = Reset.{reset}"] : [];
}
