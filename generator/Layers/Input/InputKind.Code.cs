using System.Collections.Generic;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Input;

/// <content>
/// From plan to code. A static input is the caller's memory, so there is nothing to write; of an input over time, the rows
/// of the group at hand become a signal like any other.
/// </content>
internal sealed partial class InputKind
{
    private const string Bytes = "global::System.Runtime.InteropServices.MemoryMarshal.AsBytes";
    private const string Kernels = "global::Edifice.CompilerServices.";

    public LayerPlan Plan(LayerSpec layer, SignalPlan input, PlanContext context)
    {
        InputSpec spec = (InputSpec)layer;
        int size = context.Signal.Size;
        SignalPlan output = spec.IsPerStep
            ? context.StepSignal("stepInput", (int)Padding.Of(size))
            : new SignalPlan("Input", size, size, IsPerStep: false, IsSpikes: false, size, null, size, null);
        return new InputPlan(spec, context.TimeSteps, output with { IsNetworkInput = true }, PlanKept(output, context));
    }

    public void WriteForward(CodeWriter code, LayerPlan layer, NetworkPlan network)
    {
        SignalPlan signal = layer.Output;
        if (!signal.IsPerStep)
        {
            return;
        }

        code.Section($"input: {signal.Size} {(signal.IsSpikes ? "spikes" : "values")} per step");
        string source = $"{CallersRows(layer, "Input")}, {signal.Size}";
        code.Line(signal.Declaration);
        code.Line(signal.IsSpikes
            ? $"{Kernels}Rows.ToSpikes(count * {layer.TimeSteps}, {signal.Size}, {source}, {signal.Name}, {signal.SpikeStride});"
            : $"{Kernels}Rows.Copy(count * {layer.TimeSteps}, {signal.Size}, {source}, {signal.Name}, {signal.Stride});");
        if (((InputPlan)layer).Kept is { } kept)
        {
            WriteKept(code, layer, kept);
        }
    }

    public void WriteBackwardStart(CodeWriter code, LayerPlan layer)
    {
    }

    public void WriteChunkStart(CodeWriter code, LayerPlan layer)
    {
    }

    public void WriteSampleStart(CodeWriter code, LayerPlan layer, NetworkPlan network)
    {
    }

    public void WriteAgain(CodeWriter code, LayerPlan layer, NetworkPlan network)
    {
        SignalPlan signal = layer.Output;
        string kept = ((InputPlan)layer).Kept!.Of("first", "1");
        code.Section($"input: {signal.Size} {(signal.IsSpikes ? "spikes" : "values")} per step, as they were kept");
        if (signal.IsSpikes)
        {
            code.Line($"global::System.Span<byte> {signal.Name} =");
            code.Line($"    {network.Steps.Cut($"{Bytes}({kept})", signal.SpikeStride)};");
        }
        else
        {
            code.Line($"global::System.Span<float> {signal.Name} = {network.Steps.Cut(kept, signal.Stride)};");
        }
    }

    public void WriteBackward(CodeWriter code, LayerPlan layer, NetworkPlan network)
    {
        SignalPlan signal = layer.Output;
        BackwardSteps steps = network.Steps;
        if (!signal.IsPerStep)
        {
            return;
        }

        code.Section($"input: {signal.Size} {(signal.IsSpikes ? "spikes" : "values")} per step");
        using (code.Block("if (!InputGradients.IsEmpty)"))
        {
            string adjoint = steps.AdjointOf(signal);
            string result = $"{steps.OfCaller("InputGradients", signal.Size)}, {signal.Size}";
            code.Line(signal.AdjointStride == 0
                ? $"{Kernels}Rows.Repeat({steps.Samples}, {steps.Steps}, {signal.Size}, {adjoint}, {signal.Padded}, {result});"
                : $"{Kernels}Rows.Copy({steps.Rows}, {signal.Size}, {adjoint}, {signal.AdjointStride}, {result});");
        }
    }

    public void WriteChunkEnd(CodeWriter code, LayerPlan layer)
    {
    }

    public void WriteStaticBackward(CodeWriter code, LayerPlan layer)
    {
    }

    public (IReadOnlyList<OptionSpec> Options, IReadOnlyList<ConstantSpec> Constants) Describe(LayerPlan layer)
    {
        InputSpec input = (InputSpec)layer.Spec;
        return ([new("PerStep", Literals.Bool(input.IsPerStep)), new("Spikes", Literals.Bool(input.IsSpikes))], []);
    }

    public string? AdjointProduct(LayerPlan layer, NetworkPlan network) => null;

    public string? Trace(LayerPlan layer, NetworkPlan network) => null;

    // What is run again cannot ask the caller for its input once more.
    private static BufferPlan? PlanKept(SignalPlan output, PlanContext context) =>
        !context.RunsAgain ? null
        : context.Memory.PerSample("Tape", output.IsSpikes
            ? (((long)context.TimeSteps * output.SpikeStride) + sizeof(float) - 1) / sizeof(float)
            : (long)context.TimeSteps * output.Stride,
            FormattableText.Of($"the input [{context.TimeSteps} steps, {output.Size}]{(output.IsSpikes ? ", bits" : "")}"));

    private static void WriteKept(CodeWriter code, LayerPlan layer, BufferPlan kept)
    {
        SignalPlan signal = layer.Output;
        using (code.Block("if (Tape.IsPresent)"))
        {
            if (!signal.IsSpikes)
            {
                code.Line($"{signal.Name}.Slice(0, count * {layer.TimeSteps * signal.Stride}).CopyTo({kept.Group});");
                return;
            }

            int length = layer.TimeSteps * signal.SpikeStride;
            using (code.Block("for (int sample = 0; sample < count; sample++)"))
            {
                code.Line($"{signal.Name}.Slice(sample * {length}, {length}).CopyTo(");
                code.Line($"    {Bytes}({kept.Of("first + sample", "1")}));");
            }
        }
    }

    private static string CallersRows(LayerPlan layer, string span)
    {
        int length = layer.TimeSteps * layer.Output.Size;
        return $"{span}.Slice(first * {length}, count * {length})";
    }
}
