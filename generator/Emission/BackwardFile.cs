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

    public static string Write(NetworkPlan plan)
    {
        string self = Identifiers.Escape(plan.Spec.Type.Name);
        return ClassShell.Write(plan.Spec, "", [], code =>
        {
            WriteEntry(code, self, "", "default, hasInputGradients: false", "");
            code.Line();
            WriteEntry(code, self, " global::System.Span<float> inputGradients,", "inputGradients, hasInputGradients: true", "InputGradients = inputGradients,");
            code.Line();
            WritePass(code, plan);
        });
    }

    private static void WriteEntry(CodeWriter code, string self, string parameter, string asked, string field)
    {
        code.Line("/// <inheritdoc/>");
        code.Line("public void Backward(");
        code.Line($"    global::System.ReadOnlySpan<float> outputGradients,{parameter}");
        code.Line($"    global::Edifice.GradientBlock<{self}> gradients, global::Edifice.TrainingWorkspace<{self}> training)");
        using (code.Block())
        {
            code.Line("global::System.ArgumentNullException.ThrowIfNull(gradients);");
            code.Line("global::System.ArgumentNullException.ThrowIfNull(training);");
            code.Line($"int batch = training.EnterBackward(Parameters, outputGradients, {asked});");
            using (code.Block("try"))
            {
                code.Line("BackwardPass pass = new()");
                code.Line("{");
                code.Line("    Parameters = Parameters.Storage,");
                code.Line("    OutputGradients = outputGradients,");
                if (field.Length > 0)
                {
                    code.Line("    " + field);
                }

                code.Line("    Gradients = gradients.Storage,");
                code.Line("    Scratch = training.Scratch(),");
                code.Line("    Tape = training.Tape(),");
                code.Line("    Batch = batch,");
                code.Line("};");
                code.Line("global::Edifice.Numerics.LaneDispatch.Run(ref pass, training.Lanes);");
            }

            using (code.Block("finally"))
            {
                code.Line("training.Exit();");
            }
        }
    }

    private static void WritePass(CodeWriter code, NetworkPlan plan)
    {
        code.Line("/// <summary>Back-propagation through time: layer by layer, and within a layer from the last step to the first.</summary>");
        using (code.Block("private ref struct BackwardPass : global::Edifice.Numerics.ILanePass"))
        {
            code.Line("public global::System.ReadOnlySpan<float> Parameters;");
            code.Line("public global::System.ReadOnlySpan<float> OutputGradients;");
            code.Line("public global::System.Span<float> InputGradients;");
            code.Line("public global::System.Span<float> Gradients;");
            code.Line("public global::Edifice.CompilerServices.PassMemory Scratch;");
            code.Line("public global::Edifice.CompilerServices.PassMemory Tape;");
            code.Line("public int Batch;");
            code.Line();
            code.Line("public readonly void Run<TLanes>()");
            code.Line("    where TLanes : struct, global::Edifice.Numerics.ILanes<TLanes>");
            using (code.Block())
            {
                WriteBody(code, plan);
            }
        }
    }

    private static void WriteBody(CodeWriter code, NetworkPlan plan)
    {
        WriteLocals(code, plan);
        foreach (LayerPlan layer in plan.Layers)
        {
            LayerCatalog.KindOf(layer.Spec).WriteBackwardStart(code, layer);
        }

        if (plan.Output.Values is not null)
        {
            code.Line("global::Edifice.CompilerServices.Rows.Copy(");
            code.Line($"    Batch, {plan.Output.Size}, OutputGradients, {plan.Output.Size}, {plan.Output.AdjointName}, {plan.Output.Padded});");
        }

        foreach (IReadOnlyList<LayerPlan> run in PassLayers.Runs(plan).Reverse())
        {
            code.Line();
            if (run[0].IsGrouped)
            {
                WriteGroupedRun(code, run, plan);
            }
            else
            {
                WriteLayers(code, run, plan);
            }
        }
    }

    private static void WriteLocals(CodeWriter code, NetworkPlan plan)
    {
        for (int index = 0; index < plan.Layers.Count; index++)
        {
            SignalPlan signal = plan.Layers[index].Output;
            if (signal.IsPerStep || signal.Values is null)
            {
                continue;
            }

            bool isReadByProduct = index + 1 < plan.Layers.Count && !plan.Layers[index + 1].IsGrouped;
            if (isReadByProduct)
            {
                code.Line($"global::System.Span<float> {signal.Name} = {signal.Values.All};");
            }

            code.Line($"global::System.Span<float> {signal.AdjointName} = {signal.Adjoint!.All};");
        }

        WriteShared(code, "tables", plan.Shared.Tables);
        WriteShared(code, "panel", plan.Shared.Panel);
        WriteShared(code, "transposed", plan.Shared.Transposed);
        WriteShared(code, "repeated", plan.Shared.Repeated);
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
        using (GroupLoop.Begin(code, plan))
        {
            bool isChunk = plan.GroupSize == ChunkSize;
            WriteChunkPart(
                code, isChunk ? null : $"if (first % {ChunkSize} == 0)", run,
                (writer, layer) => LayerCatalog.KindOf(layer.Spec).WriteChunkStart(writer, layer));
            WriteLayers(code, run, plan);
            WriteChunkPart(
                code, isChunk ? null : $"if ((first + count) % {ChunkSize} == 0 || first + count == Batch)", run,
                (writer, layer) => LayerCatalog.KindOf(layer.Spec).WriteChunkEnd(writer, layer),
                "// The sums of these samples become part of the gradients.");
        }
    }

    // Where a group is a whole chunk, there is nothing to ask.
    private static void WriteChunkPart(
        CodeWriter code, string? condition, IReadOnlyList<LayerPlan> run, Action<CodeWriter, LayerPlan> write, string? comment = null)
    {
        CodeWriter part = new();
        foreach (LayerPlan layer in run)
        {
            write(part, layer);
        }

        string text = part.ToString().TrimEnd('\n');
        if (text.Length == 0)
        {
            return;
        }

        code.Line();
        if (comment is not null)
        {
            code.Line(comment);
        }

        using (condition is null ? null : code.Block(condition))
        {
            code.Line(text);
        }

        code.Line();
    }

    private static void WriteLayers(CodeWriter code, IReadOnlyList<LayerPlan> run, NetworkPlan plan)
    {
        for (int index = run.Count - 1; index >= 0; index--)
        {
            LayerCatalog.KindOf(run[index].Spec).WriteBackward(code, run[index], plan);
            if (index > 0)
            {
                code.Line();
            }
        }
    }
}
