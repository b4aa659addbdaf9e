using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Reference;

namespace Edifice.Golden.Tests;

/// <summary>
/// Whether a network can be compared in single precision at all: steep smooth spikes and attached resets may amplify a
/// rounding of one unit in the last place from step to step until nothing is left to compare, sums of gradients may cancel
/// down to their rounding, a membrane may come so close to what it is subtracted from that only its rounding is left, and
/// straight-through gradients may grow beyond what single precision holds.
/// </summary>
internal static class Sensitivity
{
    // One unit in the last place of single precision in every weight and input may move nothing by more than this share.
    private const double MostMoved = 1e-5;

    // A single number may be left alone by the signs of one nudge; by those of all four hardly ever.
    private const int Nudges = 4;

    // What a smooth spike has to leave of the membrane, so that a rounding of the spike is a small share of it.
    private const double LeastLeft = 1e-4;

    // Intermediate sums of a gradient may be larger than it is by many terms; single precision ends at 3.4e38.
    private const double Largest = 1e30;

    public static bool IsWithinSinglePrecision(DeclarationTrial trial, ReferenceRun run)
    {
        double[] outputGradients = OutputGradient.InStepsOf(run, trial.Batch);
        Gradients gradients = run.Network.Backward(run, outputGradients);
        Gradients squares = run.Network.BackwardSquares(run, outputGradients);
        Dictionary<string, double> scales = run.Network.Parameters.Select(parameter => parameter.Key).Append("input")
            .ToDictionary(name => name, name => GradientCheck.Scale(gradients, squares, name));
        return scales.Values.All(scale => scale < Largest) && run.Network.Layers.Zip(run.Layers).All(layer => LeavesNumbers(layer.First, layer.Second))
            && Enumerable.Range(0, Nudges).All(nudge => StaysPut(trial, run, gradients, scales, outputGradients, (uint)nudge));
    }

    // A reset to a value leaves u (1 - s): of a smooth spike that is nearly 1, single precision keeps nothing but the rounding.
    private static bool LeavesNumbers(ReferenceLayer layer, LayerTrace trace)
        => layer is not NeuronLayer { Model: LifModel { Fire.Spike: SpikeRule.Smooth, Reset: ResetRule.Zero or ResetRule.Value } }
            || trace.Output.Values.All(spike => 1 - spike > LeastLeft);

    private static bool StaysPut(
        DeclarationTrial trial, ReferenceRun run, Gradients gradients, Dictionary<string, double> scales, double[] outputGradients, uint nudge)
    {
        double[] inputs = Nudged(trial.ReferenceInputs(run.Network), nudge, 0);
        ReferenceNetwork declared = trial.Declaration.ToReference(trial.Parameters());
        ReferenceNetwork nudged = declared with { Layers = [.. declared.Layers.Select(Rounded)] };
        uint tensor = 1;
        foreach (KeyValuePair<string, double[]> parameter in nudged.Parameters)
        {
            Nudged(parameter.Value, nudge, tensor++).CopyTo(parameter.Value, 0);
        }

        ReferenceRun other = nudged.Run(inputs, trial.Batch);
        Gradients otherGradients = nudged.Backward(other, outputGradients);
        return run.NeuronLayers.Zip(other.NeuronLayers)
                .All(layer => Moved(layer.First.Charged, layer.Second.Charged) < MostMoved * Math.Max(layer.First.Charged.Max(Math.Abs), 1e-6))
            && scales.All(scale => Moved(gradients[scale.Key], otherGradients[scale.Key]) < MostMoved * scale.Value);
    }

    private static ReferenceLayer Rounded(ReferenceLayer layer)
        => layer is NeuronLayer neurons ? neurons with { Model = new RoundedModel(neurons.Model) } : layer;

    private static double[] Nudged(double[] values, uint nudge, uint tensor)
        => [.. values.Select((value, index) => value * (1 + (Philox.Uniform(nudge, tensor, (uint)index) < 0.5f ? 6e-8 : -6e-8)))];

    private static double Moved(double[] values, double[] others)
        => values.Zip(others, (value, other) => Math.Abs(value - other)).Max();
}
