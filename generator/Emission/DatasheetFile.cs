using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>What the network costs and how it is made: as constants, as plain data, and as remarks on the class.</summary>
internal static class DatasheetFile
{
    public static string Write(NetworkPlan plan)
    {
        ClassShell shell = new(plan.Spec, "This file: what it is made of and what it costs, as data.") { Remarks = DatasheetRemarks.Of(plan) };
        return shell.Write(code =>
        {
            WriteInfo(code, plan);
            code.Line();
            DatasheetCosts.Of(plan).Write(code, "What the network costs, counted from the plan that its code came from.");
        });
    }

    private static void WriteInfo(CodeWriter code, NetworkPlan plan)
    {
        RegionLengths lengths = plan.Lengths;
        new DocComment("Names, shapes, options, costs and schedule of the network, as plain data: the same for every instance.").Write(code);
        code.Line("public static global::Edifice.NetworkInfo Info { get; } = new()");
        code.Line("{");
        using (code.Indent())
        {
            code.Line($"Name = {Literals.String(plan.Spec.Type.Name)},");
            code.Line($"InputSize = {plan.Input.Size},");
            code.Line($"OutputSize = {plan.Output.Size},");
            code.Line($"InputIsPerStep = {Literals.Bool(plan.Input.IsPerStep)},");
            code.Line($"InputIsSpikes = {Literals.Bool(plan.Input.IsSpikes)},");
            code.Line($"OutputIsPerStep = {Literals.Bool(plan.Output.IsPerStep)},");
            code.Line($"TimeSteps = {plan.Spec.TimeSteps},");
            WriteTraining(code, plan.Steps);
            WriteList(code, "Layers", [.. plan.Layers.Select(LayerText)]);
            WriteList(code, "Stages", [.. Datasheet.Stages(plan).Select(stage => stage.Text)]);
            WriteList(code, "Schedule", [.. plan.Schedule.Select(ScheduleTable.Entry)]);
            WriteList(code, "Parameters", [.. plan.Tensors.Select(TensorText)]);
            WriteList(code, "Traces", [.. plan.Layers.Select(layer => LayerCatalog.KindOf(layer.Spec).Trace(layer, plan)).OfType<string>()]);
            code.Line($"ParameterLength = {plan.ParameterLength},");
            code.Line("Memory = new global::Edifice.MemoryInfo(");
            code.Line($"    ScratchFixed: {lengths.ScratchFixed}, ScratchPerSample: {lengths.ScratchPerSample},");
            code.Line($"    TapeFixed: {lengths.TapeFixed}, TapePerSample: {lengths.TapePerSample}, TracePerSample: {lengths.TracePerSample}{(plan.Stream is null ? ")," : ",")}");
            if (plan.Stream is { } stream)
            {
                code.Line($"    StreamState: {stream.StateLength}, StreamScratch: {stream.ScratchLength},");
                code.Line($"    AgentState: {plan.Agents!.StateLength}, AgentScratch: {plan.Agents.ScratchLength}),");
                code.Line($"StreamOutputSize = {stream.Output.Size},");
            }

            if (plan.Layers[plan.Layers.Count - 1].Spec is DecodeSpec decode)
            {
                code.Line($"FinalDecoding = global::Edifice.Decoding.{decode.Decoding},");
            }
        }

        code.Line("};");
    }

    private static void WriteTraining(CodeWriter code, BackwardSteps steps)
    {
        if (steps.RunAgain)
        {
            code.Line("Tape = global::Edifice.TapeMode.Recompute,");
            code.Line($"SegmentSteps = {steps.Segment},");
        }

        if (steps.Window > 0)
        {
            code.Line($"Window = {steps.Window},");
        }
    }

    private static void WriteList(CodeWriter code, string name, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            code.Line($"{name} = [],");
            return;
        }

        code.Line($"{name} =");
        code.Line("[");
        using (code.Indent())
        {
            foreach (string item in items)
            {
                code.Line($"{item},");
            }
        }

        code.Line("],");
    }

    private static string LayerText(LayerPlan layer)
    {
        (IReadOnlyList<OptionSpec> said, IReadOnlyList<ConstantSpec> used) = LayerCatalog.KindOf(layer.Spec).Describe(layer);
        string[] options = [.. said.Select(option => $"new({Literals.String(option.Name)}, {Literals.String(option.Value)})")];
        string[] constants = [.. used.Select(constant => $"new({Literals.String(constant.Field)}, {Literals.Float(constant.Value)})")];
        string facts = $"{Literals.String(layer.Spec.Kind)}, {Literals.String(layer.Stage)}, {layer.Input.Size}, {layer.Output.Size}";
        return constants.Length == 0
            ? $"new({facts}, {ItemList.Of(options)}, {ItemList.Of(constants)})"
            : $"new(\n{facts},\n{ItemList.Of(options)},\n{ItemList.Of(constants)})".Replace("\n", "\n    ");
    }

    private static string TensorText(TensorPlan tensor)
    {
        string text = $"new({Literals.String(tensor.Name)}, {Literals.Bool(tensor.IsMatrix)}, {tensor.Offset}, {tensor.Layout}, {tensor.FanIn})";
        return tensor.Range is not { } range
            ? text
            : $"{text}\n{{\n    InitialValue = {Literals.Float(range.Initial)}, Least = {Literals.Float(range.Least)}, Greatest = {Literals.Float(range.Greatest)},\n}}";
    }
}
