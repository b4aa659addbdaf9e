using System.Collections.Generic;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>Forward: for inference, with tape, and into a recording. One body serves the three; what a pass lacks is empty.</summary>
internal static class ForwardFile
{
    public static string Write(NetworkPlan plan)
    {
        string self = Identifiers.Escape(plan.Spec.Type.Name);
        return ClassShell.Write(plan.Spec, "", [], code =>
        {
            WriteEntry(code, $"global::Edifice.Workspace<{self}> workspace", "workspace", "Enter", "", "");
            code.Line();
            WriteEntry(
                code, $"global::Edifice.TrainingWorkspace<{self}> training", "training", "EnterForward",
                "Tape = training.Tape(),\n    Rates = training.SpikeRates(),", "training.Record(batch, Parameters);");
            code.Line();
            WriteEntry(
                code, $"global::Edifice.Recording<{self}> recording", "recording", "Enter",
                "Trace = recording.Trace(),", "recording.Record(batch);");
            code.Line();
            WritePass(code, plan);
            if (plan.NeuronTypes.Count > 0)
            {
                code.Line();
                NeuronStructs.Write(code, plan);
            }
        });
    }

    private static void WriteEntry(CodeWriter code, string parameter, string name, string enter, string region, string record)
    {
        code.Line("/// <inheritdoc/>");
        code.Line("public void Forward(");
        code.Line($"    global::System.ReadOnlySpan<float> input, global::System.Span<float> output, {parameter})");
        using (code.Block())
        {
            code.Line($"global::System.ArgumentNullException.ThrowIfNull({name});");
            code.Line($"int batch = {name}.{enter}(input, output);");
            using (code.Block("try"))
            {
                code.Line("ForwardPass pass = new()");
                code.Line("{");
                code.Line("    Parameters = Parameters.Storage,");
                code.Line("    Input = input,");
                code.Line("    Output = output,");
                code.Line($"    Scratch = {name}.Scratch(),");
                if (region.Length > 0)
                {
                    code.Line("    " + region);
                }

                code.Line("    Batch = batch,");
                code.Line("};");
                code.Line($"global::Edifice.CompilerServices.BatchDispatch.Forward(ref pass, {name}.Lanes, {name}.Team);");
                if (record.Length > 0)
                {
                    code.Line(record);
                }
            }

            using (code.Block("finally"))
            {
                code.Line($"{name}.Exit();");
            }
        }
    }

    private static void WritePass(CodeWriter code, NetworkPlan plan)
    {
        code.Line("/// <summary>All time steps, layer by layer: a layer's weights stay in cache while its steps run.</summary>");
        using (code.Block("private ref struct ForwardPass : global::Edifice.CompilerServices.IBatchPass<ForwardPass>"))
        {
            code.Line("public global::System.ReadOnlySpan<float> Parameters;");
            code.Line("public global::System.ReadOnlySpan<float> Input;");
            code.Line("public global::System.Span<float> Output;");
            code.Line("public global::Edifice.CompilerServices.PassMemory Scratch;");
            code.Line("public global::Edifice.CompilerServices.PassMemory Tape;");
            code.Line("public global::Edifice.CompilerServices.PassMemory Trace;");
            code.Line("public global::Edifice.CompilerServices.PassMemory Rates;");
            code.Line();
            code.Line("public int Batch { get; init; }");
            code.Line();
            PassParts.Write(code, "ForwardPass", plan, ["Input", "Output"], [], [], ["Scratch", "Tape", "Trace", "Rates"]);
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
