using System;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;

namespace Edifice.Generator.Checking;

/// <summary>Positions in a block of memory are ints: no block may have more numbers than they reach.</summary>
internal static class SizeLimits
{
    private const long Most = int.MaxValue;

    // Training keeps the weights repacked and their sums over a chunk of samples beside each other.
    private const long MostParameters = Most / 4;

    // What a layer keeps of a step at the most, in copies of its row: current, spikes, events, four tape values, four
    // states, current and output in a recording, adjoints, shares of four trained numbers' gradients.
    private const long CopiesPerStep = 24;

    public static void Check(NetworkSpec spec, EquatableArray<Signal> signals, ProblemList problems)
    {
        // Wider than any number of layers of the largest sizes needs.
        decimal parameters = 0;
        decimal steps = 0;
        Signal input = Signal.None;
        for (int index = 0; index < spec.Layers.Count; index++)
        {
            LayerSpec layer = spec.Layers[index];
            decimal before = parameters;
            parameters += LayerCatalog.KindOf(layer).CountParameters(layer, input);
            if (parameters > MostParameters && before <= MostParameters)
            {
                FormattableString who = $"The network up to layer {layer.Index} ({layer.Described})";
                Report(spec, layer, who, parameters, MostParameters, "smaller sizes", problems);
            }

            input = signals[index];
            decimal stepsBefore = steps;
            steps += input.IsPerStep ? (decimal)CopiesPerStep * Padding.Of(input.Size) * spec.TimeSteps : 0;
            if (steps > Most && stepsBefore <= Most)
            {
                FormattableString who = $"The network up to layer {layer.Index} ({layer.Described}), over all time steps,";
                Report(spec, layer, who, steps, Most, "fewer time steps or a smaller size", problems);
            }
        }
    }

    private static void Report(
        NetworkSpec spec, LayerSpec layer, FormattableString who, decimal needed, long most, string cure, ProblemList problems) =>
        problems.Add(
            ShapeDiagnostics.TooLarge,
            spec.IsCompact ? ProblemPlace.Network() : ProblemPlace.Layer(layer.Index),
            FormattableText.Of(who),
            FormattableText.Of($"{needed}"),
            FormattableText.Of($"{most}"),
            cure);
}
