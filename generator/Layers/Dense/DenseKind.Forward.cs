using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Dense;

/// <content>Forward.</content>
internal sealed partial class DenseKind
{
    private const string Kernels = "global::Edifice.CompilerServices.";

    public void WriteForward(CodeWriter code, LayerPlan layer, NetworkPlan network)
    {
        DensePlan dense = (DensePlan)layer;
        code.Section($"{dense.Stage}: dense {dense.Input.Size} → {dense.Output.Size}");
        if (!dense.Input.IsPerStep)
        {
            WriteStaticForward(code, dense);
        }
        else if (dense.Input.IsSpikes)
        {
            WriteEventForward(code, dense, network.Steps);
        }
        else
        {
            WriteStepForward(code, dense, network.Steps);
        }
    }

    private static string BiasOf(DensePlan dense) => dense.Bias is null ? "bias: default" : dense.Local + "Bias";

    /// <summary>Names the weights, and the bias if there is one.</summary>
    private static void WriteParameters(CodeWriter code, DensePlan dense)
    {
        code.Line($"global::System.ReadOnlySpan<float> {dense.Local}Weights = {dense.Weights.SliceOf("Parameters")};");
        if (dense.Bias is { } bias)
        {
            code.Line($"global::System.ReadOnlySpan<float> {dense.Local}Bias = {bias.SliceOf("Parameters")};");
        }
    }

    private static void WriteStaticForward(CodeWriter code, DensePlan dense)
    {
        code.Line($"// i = {Formula(dense)}, once for all {dense.TimeSteps} steps: the input is constant.");
        WriteParameters(code, dense);
        code.Line($"{Kernels}DenseKernel.Forward<TLanes>(");
        code.Line($"    Batch, {dense.Weights.Layout},");
        code.Line($"    {dense.Local}Weights, {BiasOf(dense)},");
        code.Line($"    {dense.Input.Name}, {dense.Input.Stride}, {dense.Output.Name}, {dense.Output.Stride});");
        if (dense.Kept is not null)
        {
            using (code.Block("if (Tape.IsPresent)"))
            {
                code.Line("// The caller's input may change before Backward.");
                code.Line($"{Kernels}Rows.Copy(");
                code.Line($"    Batch, {dense.Input.Size}, {dense.Input.Name}, {dense.Input.Stride}, {dense.Kept.All}, {dense.Kept.Length});");
            }
        }
    }

    private static void WriteEventForward(CodeWriter code, DensePlan dense, BackwardSteps steps)
    {
        WriteEventProduct(code, dense, $"count * {dense.TimeSteps}");
        if (steps.RunAgain)
        {
            return;
        }

        using (code.Block("if (Tape.IsPresent)"))
        {
            code.Line("// Backward wants to know when each input fired.");
            WriteTiming(code, dense, "count", $"{dense.TimeSteps}", dense.Kept!.Group);
        }
    }

    private static void WriteStepForward(CodeWriter code, DensePlan dense, BackwardSteps steps)
    {
        WriteStepProduct(code, dense, $"count * {dense.TimeSteps}");
        if (steps.RunAgain)
        {
            return;
        }

        using (code.Block("if (Tape.IsPresent)"))
        {
            code.Line($"{dense.Input.Name}.Slice(0, count * {dense.TimeSteps * dense.Input.Stride}).CopyTo({dense.Kept!.Group});");
        }
    }

    private static void WriteEventProduct(CodeWriter code, DensePlan dense, string rows)
    {
        code.Line($"// i[t] = {Formula(dense)}: for every spike, its weight row is added.");
        WriteParameters(code, dense);
        code.Line($"global::System.Span<float> {dense.Output.Name} = {dense.Output.Values!.All};");
        code.Line($"{Kernels}EventKernel.Forward<TLanes>(");
        code.Line($"    {rows}, {dense.Weights.Layout},");
        code.Line($"    {dense.Local}Weights, {BiasOf(dense)},");
        code.Line($"    {dense.Input.Name}, {dense.Input.SpikeStride}, events, {dense.Output.Name}, {dense.Output.Stride});");
    }

    private static void WriteStepProduct(CodeWriter code, DensePlan dense, string rows)
    {
        code.Line($"// i[t] = {Formula(dense)}, step by step: the input is real.");
        WriteParameters(code, dense);
        code.Line($"global::System.Span<float> {dense.Output.Name} = {dense.Output.Values!.All};");
        code.Line($"{Kernels}DenseKernel.Forward<TLanes>(");
        code.Line($"    {rows}, {dense.Weights.Layout},");
        code.Line($"    {dense.Local}Weights, {BiasOf(dense)},");
        code.Line($"    {dense.Input.Name}, {dense.Input.Stride}, {dense.Output.Name}, {dense.Output.Stride});");
    }

    private static void WriteTiming(CodeWriter code, DensePlan dense, string samples, string steps, string timing)
    {
        code.Line($"{Kernels}SpikeTiming.Gather(");
        code.Line($"    {samples}, new {Kernels}NeuronShape(TimeSteps: {steps}, Neurons: {dense.Input.Size}, Padded: {dense.Input.Padded}, CurrentStride: 0),");
        code.Line($"    {dense.Input.Name}, {timing});");
    }

    private static string Formula(DensePlan dense)
        => $"W {Symbol(dense)}{(dense.Input.IsPerStep ? "[t]" : "")}{(dense.Bias is null ? "" : " + b")}";

    /// <summary>The input in formulas: s for spikes, x for real values.</summary>
    private static string Symbol(DensePlan dense) => dense.Input.IsSpikes ? "s" : "x";
}
