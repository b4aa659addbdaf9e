using System.Collections.Generic;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Decode;

/// <content>From plan to code.</content>
internal sealed partial class DecodeKind
{
    private const string Kernels = "global::Edifice.CompilerServices.";

    public LayerPlan Plan(LayerSpec layer, SignalPlan input, PlanContext context)
    {
        int size = context.Signal.Size;
        SignalPlan output = context.IsLast
            ? new SignalPlan("Output", size, size, IsPerStep: false, IsSpikes: false, size, null, size, null)
            : context.StaticSignal(Identifiers.CamelCase(context.InputStage) + "Rates");
        return new DecodePlan((DecodeSpec)layer, context.TimeSteps, input, output);
    }

    public void WriteForward(CodeWriter code, LayerPlan layer, NetworkPlan network)
    {
        SignalPlan input = layer.Input;
        SignalPlan output = layer.Output;
        code.Line("// Rate decoding: (1/T) Σ s[t].");
        if (input.IsSpikes)
        {
            code.Line($"{Kernels}RateDecoder.FromSpikes(");
            code.Line($"    count, new {Kernels}NeuronShape({layer.TimeSteps}, {input.Size}, {input.Padded}, 0),");
            code.Line($"    {input.Name}, {output.GroupValues}, {output.Stride});");
        }
        else
        {
            code.Line($"{Kernels}RateDecoder.FromValues(");
            code.Line($"    count, {layer.TimeSteps}, {input.Size}, {input.Name}, {input.Stride}, {output.GroupValues}, {output.Stride});");
        }
    }

    public void WriteBackwardStart(CodeWriter code, LayerPlan layer)
    {
    }

    public void WriteChunkStart(CodeWriter code, LayerPlan layer)
    {
    }

    public void WriteBackward(CodeWriter code, LayerPlan layer, NetworkPlan network)
    {
        SignalPlan input = layer.Input;
        SignalPlan output = layer.Output;
        code.Line("// Rate decoding: every step has the rate's gradient, divided by T.");
        code.Line($"global::System.Span<float> {input.AdjointName} = {input.Adjoint!.All};");
        code.Line($"{Kernels}RateDecoder.Backward(");
        code.Line($"    count, {layer.TimeSteps}, {input.Size}, {output.GroupAdjoint}, {output.AdjointStride}, {input.Padded}, {input.AdjointName});");
    }

    public void WriteChunkEnd(CodeWriter code, LayerPlan layer)
    {
    }

    public (IReadOnlyList<string> Options, IReadOnlyList<string> Constants) Describe(LayerPlan layer)
        => ([$"new(\"Decoding\", {Literals.String(((DecodeSpec)layer.Spec).Decoding)})"], []);

    public string? Trace(LayerPlan layer) => null;
}
