using System;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;

namespace Edifice.Generator.Checking;

/// <summary>Positions in a block of memory are ints: no block may have more numbers than they reach.</summary>
internal static class SizeLimits
{
    private const long Most = int.MaxValue;

    public static void Check(NetworkSpec spec, EquatableArray<Signal> signals, ProblemList problems)
    {
        long parameters = 0;
        Signal input = Signal.None;
        for (int index = 0; index < spec.Layers.Count; index++)
        {
            LayerSpec layer = spec.Layers[index];
            long before = parameters;
            parameters += LayerCatalog.KindOf(layer).CountParameters(layer, input);
            if (parameters > Most && before <= Most)
            {
                FormattableString who = $"The network up to layer {layer.Index} ({layer.Title})";
                Report(spec, layer, who, parameters, "smaller sizes", problems);
            }

            input = signals[index];
            long steps = Padding.Of(input.Size) * spec.TimeSteps;
            if (input.IsPerStep && steps > Most)
            {
                FormattableString who = $"Layer {layer.Index} ({layer.Title}), over all time steps,";
                Report(spec, layer, who, steps, "fewer time steps or a smaller size", problems);
            }
        }
    }

    private static void Report(
        NetworkSpec spec, LayerSpec layer, FormattableString who, long needed, string cure, ProblemList problems) =>
        problems.Add(
            ShapeDiagnostics.TooLarge,
            spec.IsCompact ? ProblemPlace.Network() : ProblemPlace.Layer(layer.Index),
            FormattableText.Of(who),
            FormattableText.Of($"{needed}"),
            FormattableText.Of($"{Most}"),
            cure);
}
