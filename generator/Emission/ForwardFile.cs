using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>Forward: for inference, with tape, and into a recording. One body serves the three; what a pass lacks is empty.</summary>
internal static class ForwardFile
{
    // Within the pass and its method.
    private const int BodyDepth = 2;

    // A region that no layer of the network uses has no field.
    private static readonly string[] s_regions = ["Scratch", "Tape", "Trace", "Rates"];

    public static string Write(NetworkPlan plan)
    {
        string self = Identifiers.Escape(plan.Spec.Type.Name);
        ClassShell shell = new(plan.Spec, $"This file: Forward. {PassRemarks.Offsets}") { Table = ScheduleTable.Of(plan, ScheduleChoice.Forward) };
        return shell.Write(code =>
        {
            CodeWriter body = code.Fork(BodyDepth);
            WriteBody(body, plan);
            string[] regions = body.Mentioned(s_regions, follows: ".");
            foreach (ForwardEntry entry in ForwardEntry.All)
            {
                entry.Write(code, plan, self, regions);
                code.Line();
            }

            WritePass(code, plan, regions, body);
            if (plan.NeuronTypes.Count > 0)
            {
                code.Line();
                NeuronStructs.Write(code, plan);
            }
        });
    }

    private static void WritePass(CodeWriter code, NetworkPlan plan, string[] regions, CodeWriter body)
    {
        code.Line("/// <summary>All time steps, layer by layer: a layer's weights stay in cache while its steps run.</summary>");
        using (code.Block("private ref struct ForwardPass : global::Edifice.CompilerServices.IBatchPass<ForwardPass>"))
        {
            code.Line("public global::System.ReadOnlySpan<float> Parameters;");
            code.Line("public global::System.ReadOnlySpan<float> Input;");
            code.Line("public global::System.Span<float> Output;");
            foreach (string region in regions)
            {
                code.Line($"public global::Edifice.CompilerServices.PassMemory {region};");
            }

            code.Line();
            code.Line("/// <summary>Samples of this part of the batch.</summary>");
            code.Line("public int Batch { get; init; }");
            code.Line();
            PassParts.Write(code, "ForwardPass", plan, ["Input", "Output"], [], [], regions);
            code.Line();
            code.Line("/// <summary>All layers, in the order of the data.</summary>");
            code.Line("public readonly void Run<TLanes>()");
            code.Line("    where TLanes : struct, global::Edifice.Numerics.ILanes<TLanes>");
            using (code.Block())
            {
                code.Append(body);
            }
        }
    }

    private static void WriteBody(CodeWriter code, NetworkPlan plan)
    {
        foreach (SignalPlan signal in PassLayers.StaticSignals(plan))
        {
            code.Line($"global::System.Span<float> {signal.Name} = {signal.Values!.All};");
        }

        if (plan.Shared.Events is { } events)
        {
            code.Line($"global::System.Span<float> events = {events.All};");
        }

        foreach (IReadOnlyList<LayerPlan> run in PassLayers.Runs(plan))
        {
            code.Line();
            if (run[0].IsGrouped)
            {
                using (GroupLoop.Begin(code, plan))
                {
                    WriteLayers(code, run, plan);
                    if (PassLayers.GivesStepOutput(run, plan))
                    {
                        NetworkOutput.WriteGroupForward(code, plan);
                    }
                }
            }
            else
            {
                WriteLayers(code, run, plan);
            }
        }

        NetworkOutput.WriteForward(code, plan);
    }

    private static void WriteLayers(CodeWriter code, IReadOnlyList<LayerPlan> run, NetworkPlan plan)
    {
        for (int index = 0; index < run.Count; index++)
        {
            if (index > 0)
            {
                code.Line();
            }

            LayerCatalog.KindOf(run[index].Spec).WriteForward(code, run[index], plan);
        }
    }
}
