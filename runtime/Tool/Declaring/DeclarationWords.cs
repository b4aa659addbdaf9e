using System.Collections.Generic;
using System.Linq;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>Says what of a declaration stands in the file, and what does not.</summary>
internal static class DeclarationWords
{
    public static IEnumerable<string> Known(Checkpoint checkpoint, Declaration declaration)
    {
        yield return $"sizes {declaration.Sizes}, and which layers have a bias";
        foreach (DeclaredStage stage in declaration.Stages.Where(stage => stage.Neuron is not null))
        {
            string[] words = [.. NeuronWords(stage)];
            if (words.Length > 0)
            {
                yield return $"{stage.Name}: {string.Join(", ", words)}";
            }
        }

        if (MetadataHints.TimeSteps(checkpoint.Metadata) is { } steps && steps.Steps == declaration.TimeSteps)
        {
            yield return $"NumTimesteps: metadata {steps.Name}";
        }
    }

    public static IEnumerable<string> Assumed(Checkpoint checkpoint, DeclareWishes wishes, Declaration declaration)
    {
        if (wishes.TimeSteps is null && MetadataHints.TimeSteps(checkpoint.Metadata) is null)
        {
            yield return $"NumTimesteps = {declaration.TimeSteps}: how many steps a sample is simulated for (--timesteps)";
        }

        if (declaration.Tau is null && declaration.Stages.Any(stage => stage.Beta is null))
        {
            yield return "Tau: 2 by default; the decay β = exp(-1/τ) of layers without a β of their own (--tau)";
        }

        if (declaration.Threshold is null && declaration.Stages.Any(stage => stage.Threshold is null))
        {
            yield return "Threshold: 1 by default (--threshold)";
        }

        yield return declaration.Compatibility == Compatibility.None
            ? "reset (by subtraction, in the step of the spike) and surrogate derivative: Edifice.Gen's defaults (--compatibility for a library's)"
            : $"reset timing and surrogate derivative: those of {declaration.Compatibility}, by Compatibility";
        yield return $"[Input]: {InputWords(declaration.Input)} (--input constant, series or spikes)";
        yield return $"the end of the network: {End(declaration)} (--readout, --decode)";
        if (!wishes.Learn && declaration.Stages.Any(stage => stage.Beta?.Constant is not null || stage.Threshold?.Constant is not null))
        {
            yield return "whether β and θ were trained: here they are constants (--learn)";
        }

        if (checkpoint.Metadata.TryGetValue(NetworkMetadata.FingerprintName, out string? fingerprint))
        {
            yield return $"the options behind fingerprint {FileText.Show(fingerprint)}: dotnet edifice verify says whether this declaration has it";
        }
    }

    private static IEnumerable<string> NeuronWords(DeclaredStage stage)
    {
        foreach ((string name, TrainedNumber? number) in new[] { ("β", stage.Beta), ("θ", stage.Threshold) })
        {
            if (number is not null)
            {
                yield return number.Constant is { } value
                    ? $"{name} = {Wording.Number(value)}"
                    : $"{name} trained, {(number.Learning == Learning.PerNeuron ? "one for each neuron" : "one for all")}";
            }
        }

        if (stage.Reset is { } reset)
        {
            yield return $"reset {reset}";
        }
    }

    private static string InputWords(InputKind input) => input switch
    {
        InputKind.Constant => "a constant current",
        InputKind.Series => "values of their own in every step",
        _ => "spikes",
    };

    private static string End(Declaration declaration)
    {
        string last = declaration.Readout switch
        {
            Readout.Lif => "neurons that fire",
            Readout.Integrator => "leaky integrators",
            _ => "a product of the decoded signal, without neurons",
        };
        return declaration.Decoding == FinalDecoding.None ? $"{last}, every step's output" : $"{last}, decoded by {declaration.Decoding}";
    }
}
