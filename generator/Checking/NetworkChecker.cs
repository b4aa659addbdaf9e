using System.Collections.Generic;
using System.Threading;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;

namespace Edifice.Generator.Checking;

/// <summary>Assigns the signals and the stages' names, and finds everything that is wrong: a pure function.</summary>
internal static class NetworkChecker
{
    public static CheckedNetwork Check(NetworkSpec spec, CancellationToken cancel = default)
    {
        ProblemList problems = new(spec.Problems);
        if (spec.TimeSteps <= 0)
        {
            problems.Add(ShapeDiagnostics.TimeStepsNotPositive, ProblemPlace.Network("NumTimesteps"), FormattableText.Of($"{spec.TimeSteps}"));
        }

        WindowRules.Check(spec, problems);
        LayerOrder.Check(spec, problems);
        EquatableArray<Signal> signals = InferSignals(spec, problems, cancel);
        SizeLimits.Check(spec, signals, problems);
        EquatableArray<string?> stages = StageNames.Assign(spec.Layers, problems);
        TimeRules.Check(spec, signals, problems);
        if (problems.HasErrors)
        {
            // A layer that is missing yet may take the setting.
            problems.Remove(NeuronDiagnostics.NetworkSettingWithoutEffect);
        }

        return new CheckedNetwork(spec, signals, stages, problems.ToArray());
    }

    private static EquatableArray<Signal> InferSignals(NetworkSpec spec, ProblemList problems, CancellationToken cancel)
    {
        // The sizes of the compact form were checked where they are written: there are no layers to show.
        ProblemList atLayers = spec.IsCompact ? new ProblemList() : problems;
        List<Signal> signals = [];
        Signal signal = Signal.None;
        LayerSpec? before = null;
        foreach (LayerSpec layer in spec.Layers)
        {
            cancel.ThrowIfCancellationRequested();
            signal = LayerCatalog.KindOf(layer).Infer(layer, signal, before, atLayers);
            signals.Add(signal);
            before = layer;
        }

        return [.. signals];
    }
}
