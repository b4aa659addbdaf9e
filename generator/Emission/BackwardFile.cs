using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>Backward: the layers from the last to the first, each one's steps from the last to the first.</summary>
internal static class BackwardFile
{
    private const int ChunkSize = 16;

    // Within the pass.
    private const int MethodDepth = 1;

    private const string Lanes = "\n    where TLanes : struct, global::Edifice.Numerics.ILanes<TLanes>";

    // What no layer of the network uses has no field.
    private static readonly string[] s_optional = ["SpikeAdjoints", "Scratch", "Tape"];

    public static string Write(NetworkPlan plan)
    {
        string self = Identifiers.Escape(plan.Spec.Type.Name);
        ClassShell shell = new(plan.Spec, $"This file: Backward. {PassRemarks.Offsets}") { Table = ScheduleTable.Of(plan, ScheduleChoice.Backward) };
        return shell.Write(code =>
        {
            CodeWriter methods = code.Fork(MethodDepth);
            WriteMethods(methods, plan);
            string[] used = methods.Mentioned(s_optional, follows: ".");
            new BackwardEntry(plan, self, givesInputGradients: false).Write(code, used);
            code.Line();
            new BackwardEntry(plan, self, givesInputGradients: true).Write(code, used);
            code.Line();
            WritePass(code, plan, used, methods);
        });
    }

    public static bool IsAlwaysThere(string field) => !s_optional.Contains(field);

    private static void WritePass(CodeWriter code, NetworkPlan plan, string[] used, CodeWriter methods)
    {
        string[] shared = [.. used.Where(field => field == "SpikeAdjoints")];
        string[] regions = [.. used.Where(field => field != "SpikeAdjoints")];
        code.Line("/// <summary>Back-propagation through time: layer by layer, and within a layer from the last step to the first.</summary>");
        code.Line("/// <remarks>In formulas, d before a name is the loss's gradient by it: di by a current, ds by a spike, dv by a membrane.</remarks>");
        using (code.Block("private ref struct BackwardPass : global::Edifice.CompilerServices.IBackwardPass<BackwardPass>"))
        {
            code.Line("public global::System.ReadOnlySpan<float> Parameters;");
            code.Line("public global::System.ReadOnlySpan<float> OutputGradients;");
            code.Line("public global::System.Span<float> InputGradients;");
            code.Line("public global::System.Span<float> Gradients;");
            foreach (string field in shared)
            {
                code.Line($"public global::System.ReadOnlySpan<float> {field};");
            }

            foreach (string region in regions)
            {
                code.Line($"public global::Edifice.CompilerServices.PassMemory {region};");
            }

            code.Line();
            code.Line("/// <summary>Samples of this part of the batch.</summary>");
            code.Line("public int Batch { get; init; }");
            code.Line();
            PassParts.Write(code, "BackwardPass", plan, ["OutputGradients"], ["InputGradients"], ["Gradients", .. shared], regions);
            code.Line();
            code.Append(methods);
        }
    }

    private static void WriteMethods(CodeWriter code, NetworkPlan plan)
    {
        WriteMethod(
            code, "<summary>What all chunks of a worker need, once.</summary>", "public readonly void Prepare()", "no stage keeps anything for all chunks.",
            () => WriteEach(code, plan, (kind, layer) => kind.WriteBackwardStart(code, layer)));
        code.Line();
        WriteMethod(
            code, "<summary>One chunk of up to 16 samples; the sums of its gradients stay in its worker's memory.</summary>",
            $"public readonly void Run<TLanes>(){Lanes}", "no stage has a part per chunk.", () => WriteChunk(code, plan));
        code.Line();
        WriteMethod(
            code, "<summary>When the chunk's turn has come: its sums become part of the gradients, always in the same order.</summary>",
            "public readonly void AddSums()", "no stage has sums per chunk.", () => WriteEach(code, plan, (kind, layer) => kind.WriteChunkEnd(code, layer)));
        code.Line();
        WriteMethod(
            code, "<summary>Behind all chunks: gradients that are one product over the whole batch.</summary>",
            $"public readonly void AddStaticGradients<TLanes>(\n    global::Edifice.CompilerServices.WorkShare share){Lanes}", "no stage takes a static input.", () => WriteStatic(code, plan));
    }

    // What a pass has nothing for says so.
    private static void WriteMethod(CodeWriter code, string summary, string signature, string reason, Action write)
    {
        code.Line($"/// {summary}");
        code.Line(signature);
        using (code.Block())
        {
            int before = code.Length;
            write();
            if (code.Length == before)
            {
                code.Line($"// Nothing to do: {reason}");
            }
        }
    }

    private static void WriteEach(CodeWriter code, NetworkPlan plan, Action<ILayerKind, LayerPlan> write)
    {
        foreach (LayerPlan layer in plan.Layers)
        {
            write(LayerCatalog.KindOf(layer.Spec), layer);
        }
    }

    private static void WriteChunk(CodeWriter code, NetworkPlan plan)
    {
        WriteChunkLocals(code, plan);
        WriteEach(code, plan, (kind, layer) => kind.WriteChunkStart(code, layer));
        NetworkOutput.WriteBackward(code, plan);
        foreach (IReadOnlyList<LayerPlan> run in PassLayers.Runs(plan).Reverse())
        {
            code.Line();
            if (run[0].IsGrouped && plan.Steps.RunAgain)
            {
                SegmentLoop.Write(code, run, plan);
            }
            else if (run[0].IsGrouped)
            {
                WriteGroupedRun(code, run, plan);
            }
            else
            {
                WriteLayers(code, run, plan);
            }
        }
    }

    private static void WriteChunkLocals(CodeWriter code, NetworkPlan plan)
    {
        if (!plan.Steps.RunAgain && plan.GroupSize == ChunkSize && plan.Layers.Any(layer => layer.IsGrouped))
        {
            code.Line("// A chunk is a group of samples, all their steps in a row: a layer's currents stay in cache.");
            code.Line("const int first = 0;");
            code.Line("int count = Batch;");
            code.Line();
        }

        foreach (SignalPlan signal in PassLayers.StaticSignals(plan))
        {
            code.Line($"global::System.Span<float> {signal.AdjointName} = {signal.Adjoint!.All};");
        }

        if (plan.Steps.RunAgain)
        {
            WriteShared(code, "events", plan.Shared.Events);
        }

        WriteShared(code, "tables", plan.Shared.Tables);
        WriteShared(code, "block", plan.Shared.Block);
        WriteShared(code, "transposed", plan.Shared.Transposed);
        WriteShared(code, "repeated", plan.Shared.Repeated);
    }

    private static void WriteStatic(CodeWriter code, NetworkPlan plan)
    {
        WriteShared(code, "panel", plan.Shared.Panel);
        foreach (LayerPlan layer in plan.Layers.Reverse())
        {
            code.Line();
            LayerCatalog.KindOf(layer.Spec).WriteStaticBackward(code, layer);
        }
    }

    private static void WriteShared(CodeWriter code, string name, BufferPlan? buffer)
    {
        if (buffer is not null)
        {
            code.Line($"global::System.Span<float> {name} = {buffer.All};");
        }
    }

    private static void WriteGroupedRun(CodeWriter code, IReadOnlyList<LayerPlan> run, NetworkPlan plan)
    {
        using (plan.GroupSize == ChunkSize ? null : GroupLoop.Begin(code, plan))
        {
            if (PassLayers.GivesStepOutput(run, plan))
            {
                NetworkOutput.WriteGroupBackward(code, plan);
            }

            WriteLayers(code, run, plan);
        }
    }

    private static void WriteLayers(CodeWriter code, IReadOnlyList<LayerPlan> run, NetworkPlan plan) => PassLayers.WriteBackward(code, run, plan);
}
