using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>A chain of layers over time whose steps Backward runs again: sample by sample, the latest segment first.</summary>
internal static class SegmentLoop
{
    public static void Write(CodeWriter code, IReadOnlyList<LayerPlan> run, NetworkPlan plan)
    {
        BackwardSteps steps = plan.Steps;
        code.Line(steps.AreCut
            ? $"// One sample at a time, {steps.Segment} steps at a time, the latest first: they are run again from the states before them."
            : "// One sample at a time: its steps are run again.");
        using (code.Block("for (int first = 0; first < Batch; first++)"))
        {
            foreach (LayerPlan layer in run.Reverse())
            {
                LayerCatalog.KindOf(layer.Spec).WriteSampleStart(code, layer, plan);
            }

            code.Line();
            using (Segments(code, steps))
            {
                WriteSegment(code, run, plan);
            }
        }
    }

    private static IDisposable? Segments(CodeWriter code, BackwardSteps steps)
    {
        if (!steps.AreCut)
        {
            return null;
        }

        int last = (steps.Segments - 1) * steps.Segment;
        IDisposable block = code.Block(FormattableText.Of($"for (int begin = {last}; begin >= 0; begin -= {steps.Segment})"));
        code.Line(steps.TimeSteps % steps.Segment == 0
            ? FormattableText.Of($"const int steps = {steps.Segment};")
            : FormattableText.Of($"int steps = global::System.Math.Min({steps.Segment}, {steps.TimeSteps} - begin);"));
        code.Line();
        return block;
    }

    private static void WriteSegment(CodeWriter code, IReadOnlyList<LayerPlan> run, NetworkPlan plan)
    {
        foreach (LayerPlan layer in run.Where(layer => layer.RunsAgain))
        {
            LayerCatalog.KindOf(layer.Spec).WriteAgain(code, layer, plan);
            code.Line();
        }

        if (PassLayers.GivesStepOutput(run, plan))
        {
            NetworkOutput.WriteGroupBackward(code, plan);
        }

        PassLayers.WriteBackward(code, run, plan);
    }
}
