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
        DecodeSpec decode = (DecodeSpec)layer;
        int size = context.Signal.Size;
        SignalPlan output = context.IsLast
            ? new SignalPlan("Output", size, size, IsPerStep: false, IsSpikes: false, size, null, size, null)
            : context.StaticSignal(NameOf(decode, context));
        BufferPlan? kept = decode.Decoder.KeepsStep ? context.Memory.PerSample("Tape", input.Padded, $"{decode.Title}: the step that it found [{Literals.Int(size)}]") : null;
        return new DecodePlan(decode, context.TimeSteps, input, output, kept);
    }

    public void WriteForward(CodeWriter code, LayerPlan layer, NetworkPlan network)
    {
        DecodePlan decode = (DecodePlan)layer;
        SignalPlan input = decode.Input;
        SignalPlan output = decode.Output;
        string kernel = decode.Layer.Decoder.Kernel;
        string result = $"{output.GroupValues}, {output.Stride}{KeptOf(decode, "count")}";
        code.Line($"// {decode.Layer.Title}: {decode.Layer.Decoder.Formula}.");
        if (input.IsSpikes)
        {
            code.Line($"{kernel}.FromSpikes(");
            code.Line($"    count, new {Kernels}NeuronShape(TimeSteps: {decode.TimeSteps}, Neurons: {input.Size}, Padded: {input.Padded}, CurrentStride: 0),");
            code.Line($"    {input.Name}, {result});");
        }
        else
        {
            code.Line($"{kernel}.FromValues(");
            code.Line($"    count, {decode.TimeSteps}, {input.Size}, {input.Name}, {input.Stride}, {result});");
        }
    }

    public void WriteBackwardStart(CodeWriter code, LayerPlan layer)
    {
    }

    public void WriteChunkStart(CodeWriter code, LayerPlan layer)
    {
    }

    public void WriteSampleStart(CodeWriter code, LayerPlan layer, NetworkPlan network) => WriteAdjoint(code, layer, network);

    public void WriteAgain(CodeWriter code, LayerPlan layer, NetworkPlan network)
    {
    }

    public void WriteBackward(CodeWriter code, LayerPlan layer, NetworkPlan network)
    {
        if (!network.Steps.RunAgain)
        {
            WriteAdjoint(code, layer, network);
        }
    }

    // Of all steps at once, even where the layers before go segment by segment.
    private static void WriteAdjoint(CodeWriter code, LayerPlan layer, NetworkPlan network)
    {
        string samples = network.Steps.Samples;
        DecodePlan decode = (DecodePlan)layer;
        SignalPlan input = decode.Input;
        SignalPlan output = decode.Output;
        DecoderSpec decoder = decode.Layer.Decoder;
        string start = $"    {samples}, {decode.TimeSteps}, {input.Size}, {output.AdjointOf(samples)}, {output.AdjointStride}{KeptOf(decode, samples)}";
        code.Line(decoder.HasUniformAdjoint
            ? $"// {decode.Layer.Title}: its gradient is the same for every step."
            : $"// {decode.Layer.Title}: one step has the gradient, all others none.");
        code.Line($"global::System.Span<float> {input.AdjointName} = {input.Adjoint!.All};");
        code.Line($"{decoder.Kernel}.Backward(");
        code.Line(decoder.HasUniformAdjoint
            ? $"{start}, {input.Padded}, {input.AdjointName});"
            : $"{start}, {input.AdjointName}, {input.AdjointStride});");
    }

    public void WriteChunkEnd(CodeWriter code, LayerPlan layer)
    {
    }

    public void WriteStaticBackward(CodeWriter code, LayerPlan layer)
    {
    }

    public (IReadOnlyList<OptionSpec> Options, IReadOnlyList<ConstantSpec> Constants) Describe(LayerPlan layer)
        => ([new("Decoding", ((DecodeSpec)layer.Spec).Decoding)], []);

    public string? AdjointProduct(LayerPlan layer, NetworkPlan network) => null;

    public string? Trace(LayerPlan layer, NetworkPlan network) => null;

    // No stage's variables end like the name of a decoding, nor begin like this.
    private static string NameOf(DecodeSpec decode, PlanContext context) =>
        context.InputStage.Length == 0 ? "decodedInput" : Identifiers.CamelCase(context.InputStage) + decode.Decoding;

    private static string KeptOf(DecodePlan decode, string samples) =>
        decode.Kept is null ? "" : $", {decode.Kept.Of("first", samples)}, {decode.Kept.Length}";
}
