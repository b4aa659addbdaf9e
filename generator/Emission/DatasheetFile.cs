using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Edifice.Generator.Layers;
using Edifice.Generator.Layers.Neuron;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>What the network costs and how it is made: as constants, as plain data, and as remarks on the class.</summary>
internal static class DatasheetFile
{
    public static string Write(NetworkPlan plan)
        => ClassShell.Write(plan.Spec, "", DatasheetRemarks.Of(plan), code =>
        {
            WriteInfo(code, plan);
            code.Line();
            WriteConstants(code, plan);
        });

    private static void WriteConstants(CodeWriter code, NetworkPlan plan)
    {
        RegionLengths lengths = plan.Lengths;
        code.Line("/// <summary>What the network costs, counted from the plan that its code came from.</summary>");
        using (code.Block("public static class Datasheet"))
        {
            WriteConstant(code, "Trainable parameters, padding left out.", "ParameterCount", Datasheet.ParameterCount(plan));
            WriteConstant(code, "Bytes of the parameter block, padding included.", "ParameterBytes", 4L * plan.ParameterLength);
            WriteConstant(code, "Multiply-adds per sample, if every neuron fired in every step.", "MultiplyAddsPerSample", plan.Layers.Sum(layer => layer.MultiplyAdds));
            WriteConstant(code, "Bytes of a workspace that do not depend on the batch.", "WorkspaceBytes", 4 * lengths.ScratchFixed);
            WriteConstant(code, "Bytes of a workspace per sample.", "WorkspaceBytesPerSample", 4 * lengths.ScratchPerSample);
            WriteConstant(code, "Bytes of a training workspace that do not depend on the batch.", "TrainingBytes", 4 * (lengths.ScratchFixed + lengths.TapeFixed));
            WriteConstant(code, "Bytes of a training workspace per sample.", "TrainingBytesPerSample", 4 * (lengths.ScratchPerSample + lengths.TapePerSample));
            code.Line("/// <summary>Samples that go through a chain of spiking layers together.</summary>");
            code.Line($"public const int SamplesPerGroup = {plan.GroupSize};");
        }
    }

    private static void WriteConstant(CodeWriter code, string summary, string name, long value)
    {
        code.Line($"/// <summary>{summary}</summary>");
        code.Line($"public const long {name} = {value.ToString(CultureInfo.InvariantCulture)};");
        code.Line();
    }

    private static void WriteInfo(CodeWriter code, NetworkPlan plan)
    {
        RegionLengths lengths = plan.Lengths;
        code.Line("/// <inheritdoc/>");
        code.Line("public static global::Edifice.NetworkInfo Info { get; } = new()");
        code.Line("{");
        code.Line($"    Name = {Literals.String(plan.Spec.Type.Name)},");
        code.Line($"    InputSize = {plan.Input.Size},");
        code.Line($"    OutputSize = {plan.Output.Size},");
        code.Line($"    TimeSteps = {plan.Spec.TimeSteps},");
        WriteList(code, "Layers", plan.Layers.Select(LayerText));
        WriteList(code, "Stages", Datasheet.Stages(plan).Select(stage => stage.Text));
        WriteList(code, "Parameters", plan.Tensors.Select(TensorText));
        WriteList(code, "Traces", plan.Layers.OfType<NeuronPlan>().Select(TraceText));
        code.Line($"    ParameterLength = {plan.ParameterLength},");
        code.Line("    Memory = new global::Edifice.MemoryInfo(");
        code.Line($"        ScratchFixed: {lengths.ScratchFixed}, ScratchPerSample: {lengths.ScratchPerSample}, TapeFixed: {lengths.TapeFixed}, TapePerSample: {lengths.TapePerSample}, TracePerSample: {lengths.TracePerSample}),");
        code.Line("};");
    }

    private static void WriteList(CodeWriter code, string name, IEnumerable<string> items)
    {
        code.Line($"    {name} =");
        code.Line("    [");
        foreach (string item in items)
        {
            code.Line($"        {item},");
        }

        code.Line("    ],");
    }

    private static string LayerText(LayerPlan layer)
    {
        (string options, string constants) = LayerCatalog.KindOf(layer.Spec).Describe(layer);
        return $"new({Literals.String(layer.Spec.Kind)}, {Literals.String(layer.Stage)}, {layer.Input.Size}, {layer.Output.Size}, {options}, {constants})";
    }

    private static string TensorText(TensorPlan tensor)
        => $"new({Literals.String(tensor.Name)}, {Literals.Bool(tensor.IsMatrix)}, {tensor.Offset}, {tensor.Layout}, {tensor.FanIn})";

    private static string TraceText(NeuronPlan neuron)
    {
        IEnumerable<string> variables = Enumerable.Repeat("spike", 1).Concat(neuron.Layer.States).Concat(neuron.Layer.Tapes).Select(Literals.String);
        return $"new({Literals.String(neuron.Stage)}, {neuron.Output.Size}, {neuron.Output.Padded}, {neuron.Trace.Offset}, [{string.Join(", ", variables)}])";
    }
}
