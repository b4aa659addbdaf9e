using System;
using System.Collections.Generic;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Dense;

/// <content>Backward.</content>
internal sealed partial class DenseKind
{
    public void WriteBackwardStart(CodeWriter code, LayerPlan layer)
    {
        DensePlan dense = (DensePlan)layer;
        if (dense.Packed is not null)
        {
            using (AskedFor(code, dense.Input))
            {
                code.Line();
                code.Line($"// {dense.Stage}: W in panels, for the product Wᵀ di.");
                code.Line($"{Kernels}StepGradientKernel.Pack(");
                code.Line($"    {dense.Weights.Layout},");
                code.Line($"    {dense.Weights.SliceOf("Parameters")}, {dense.Input.Padded}, {dense.Packed.All});");
            }

            if (dense.Input.IsNetworkInput)
            {
                code.Line();
            }
        }
    }

    public void WriteChunkStart(CodeWriter code, LayerPlan layer)
    {
        DensePlan dense = (DensePlan)layer;
        if (dense.Sums is not null)
        {
            code.Line($"global::System.Span<float> {dense.Local}Sums = {dense.Sums.All};");
            code.Line($"{dense.Local}Sums.Clear();");
        }
    }

    public void WriteChunkEnd(CodeWriter code, LayerPlan layer)
    {
        DensePlan dense = (DensePlan)layer;
        if (dense.Sums is not null)
        {
            code.Line();
            code.Line($"// {dense.Stage}: dW{(dense.Bias is null ? "" : ", then db")}.");
            code.Line($"global::System.Span<float> {dense.Local}Sums = {dense.Sums.All};");
            code.Line($"{Kernels}Rows.AddTo({dense.Local}Sums.Slice(0, {dense.Weights.Length}), {dense.Weights.SliceOf("Gradients")});");
            if (dense.Bias is not null)
            {
                code.Line($"{Kernels}Rows.AddTo({BiasSums(dense)}, {dense.Bias.SliceOf("Gradients")});");
            }
        }
    }

    public void WriteStaticBackward(CodeWriter code, LayerPlan layer)
    {
        DensePlan dense = (DensePlan)layer;
        if (dense.Input.IsPerStep)
        {
            return;
        }

        string adjoint = dense.Output.AdjointName;
        code.Section($"{dense.Stage}: dense {dense.Input.Size} → {dense.Output.Size}");
        code.Line($"// dW = Σ di xᵀ{(dense.Bias is null ? "" : ", db = Σ di")}, over all samples: the current is the same in every step.");
        code.Line($"global::System.Span<float> {adjoint} = {dense.Output.Adjoint!.All};");
        code.Line($"{Kernels}DenseKernel.StaticWeightGradient<TLanes>(");
        code.Line($"    Batch, {dense.Weights.Layout},");
        code.Line($"    {(dense.Kept ?? dense.Input.Values!).All}, {dense.Kept?.Length ?? dense.Input.Stride}, {adjoint}, panel, {dense.Weights.SliceOf("Gradients")}, share);");
        if (dense.Bias is not null)
        {
            code.Line($"{Kernels}DenseKernel.StaticBiasGradient<TLanes>(");
            code.Line($"    Batch, {dense.Output.Padded}, {adjoint}, {dense.Bias.SliceOf("Gradients")}, share);");
        }
    }

    public void WriteSampleStart(CodeWriter code, LayerPlan layer, NetworkPlan network)
    {
    }

    public void WriteAgain(CodeWriter code, LayerPlan layer, NetworkPlan network)
    {
        DensePlan dense = (DensePlan)layer;
        code.Section($"{dense.Stage}: dense {dense.Input.Size} → {dense.Output.Size}, again");
        if (dense.Input.IsSpikes)
        {
            WriteEventProduct(code, dense, network.Steps.Rows);
        }
        else
        {
            WriteStepProduct(code, dense, network.Steps.Rows);
        }
    }

    public void WriteBackward(CodeWriter code, LayerPlan layer, NetworkPlan network)
    {
        DensePlan dense = (DensePlan)layer;
        code.Section($"{dense.Stage}: dense {dense.Input.Size} → {dense.Output.Size}");
        if (dense.Input.IsPerStep)
        {
            WriteStepBackward(code, dense, network.Steps);
        }
        else
        {
            WriteStaticInputGradient(code, dense);
        }
    }

    private static string BiasSums(DensePlan dense) => $"{dense.Local}Sums.Slice({dense.Weights.Length}, {dense.Bias!.Length})";

    private static void WriteStaticInputGradient(CodeWriter code, DensePlan dense)
    {
        using (AskedFor(code, dense.Input))
        {
            code.Line("// dx = Wᵀ di");
            code.Line($"{Kernels}DenseKernel.StaticInputGradient<TLanes>(");
            code.Line($"    Batch, {dense.Weights.Layout},");
            code.Line($"    {dense.Weights.SliceOf("Parameters")}, {dense.Output.AdjointName}, transposed, {dense.Input.AdjointName}, {dense.Input.AdjointStride});");
        }
    }

    /// <summary>Around what only the input's gradient needs: of the network's input, that is a question to the caller.</summary>
    private static IDisposable? AskedFor(CodeWriter code, SignalPlan input) =>
        input.IsNetworkInput ? code.Block("if (!InputGradients.IsEmpty)") : null;

    private static void WriteStepBackward(CodeWriter code, DensePlan dense, BackwardSteps steps)
    {
        string adjoint = steps.AdjointOf(dense.Output);
        int stride = dense.Output.AdjointStride;
        if (stride == 0)
        {
            stride = PlanContext.StepStride(dense.Output.Padded);
            code.Line("// A decoder's gradient is the same for every step; the products below read it step by step.");
            code.Line($"global::System.Span<float> {dense.Local}StepAdjoint = repeated.Slice(0, {steps.Length(stride)});");
            code.Line($"{Kernels}Rows.Repeat({steps.Samples}, {steps.Steps}, {dense.Output.Padded}, {adjoint}, {dense.Output.Padded}, {dense.Local}StepAdjoint, {stride});");
            code.Line();
            adjoint = dense.Local + "StepAdjoint";
        }

        code.Line($"// dW = Σ di[t] {Symbol(dense)}[t]ᵀ{(dense.Bias is null ? "" : ", db = Σ di[t]")}: steps in groups of 5, the latest group first.");
        if (steps.RunAgain)
        {
            if (dense.Input.IsSpikes)
            {
                WriteTiming(code, dense, "1", steps.Steps, dense.Kept!.All);
                WriteEventGradient(code, dense, "1", steps.Steps, dense.Kept.All, adjoint, stride);
            }
            else
            {
                WriteStepGradient(code, dense, steps.Steps, dense.Kept?.All ?? dense.Input.Name, adjoint, stride);
            }

            WriteBiasGradient(code, dense, steps.Steps, adjoint, stride);
        }
        else
        {
            if (dense.Input.IsSpikes)
            {
                WriteEventGradient(code, dense, "count", steps.Steps, dense.Kept!.Group, adjoint, stride);
            }

            if (!dense.Input.IsSpikes || dense.Bias is not null)
            {
                using (code.Block("for (int sample = 0; sample < count; sample++)"))
                {
                    int length = dense.TimeSteps * stride;
                    code.Line($"global::System.ReadOnlySpan<float> adjoint = {adjoint}.Slice(sample * {length}, {length});");
                    if (!dense.Input.IsSpikes)
                    {
                        WriteStepGradient(code, dense, steps.Steps, dense.Kept!.Of("first + sample", "1"), "adjoint", stride);
                    }

                    WriteBiasGradient(code, dense, steps.Steps, "adjoint", stride);
                }
            }
        }

        if (dense.Input.AdjointIsInBlocks)
        {
            return;
        }

        code.Line();
        code.Line($"// d{Symbol(dense)}[t] = Wᵀ di[t]");
        code.Line($"global::System.Span<float> {dense.Input.AdjointName} = {dense.Input.Adjoint!.All};");
        using (AskedFor(code, dense.Input))
        {
            code.Line($"{Kernels}StepGradientKernel.InputGradient<TLanes>(");
            code.Line($"    {steps.Rows}, {dense.Output.Size}, {dense.Input.Padded}, {dense.Packed!.All},");
            code.Line($"    {adjoint}, {stride}, {dense.Input.AdjointName}, {dense.Input.AdjointStride});");
        }
    }

    private static void WriteEventGradient(
        CodeWriter code, DensePlan dense, string samples, string steps, string timing, string adjoint, int stride)
    {
        code.Line($"{Kernels}EventGradientKernel.Add<TLanes>(");
        code.Line($"    {samples}, {steps}, {dense.Weights.Layout},");
        code.Line($"    {timing}, {dense.Input.Padded},");
        code.Line($"    {adjoint}, {stride}, tables, {dense.Local}Sums.Slice(0, {dense.Weights.Length}));");
    }

    private static void WriteStepGradient(CodeWriter code, DensePlan dense, string steps, string input, string adjoint, int stride)
    {
        code.Line($"{Kernels}StepGradientKernel.AddWeightGradient<TLanes>(");
        code.Line($"    {steps}, {dense.Weights.Layout},");
        code.Line($"    {input}, {dense.Input.Stride},");
        code.Line($"    {adjoint}, {stride}, {dense.Local}Sums.Slice(0, {dense.Weights.Length}));");
    }

    private static void WriteBiasGradient(CodeWriter code, DensePlan dense, string steps, string adjoint, int stride)
    {
        if (dense.Bias is not null)
        {
            code.Line($"{Kernels}TimeSums.Add<TLanes>({steps}, {dense.Output.Padded}, {adjoint}, {stride}, {BiasSums(dense)});");
        }
    }

    public (IReadOnlyList<OptionSpec> Options, IReadOnlyList<ConstantSpec> Constants) Describe(LayerPlan layer)
        => ([new("Bias", Literals.Bool(((DensePlan)layer).Bias is not null))], []);

    public string? AdjointProduct(LayerPlan layer, NetworkPlan network)
    {
        DensePlan dense = (DensePlan)layer;
        bool isUniform = dense.Output.AdjointStride == 0;
        string rows = isUniform ? dense.Local + "StepAdjoint" : network.Steps.AdjointOf(dense.Output);
        int stride = isUniform ? PlanContext.StepStride(dense.Output.Padded) : dense.Output.AdjointStride;
        return FormattableText.Of($"{dense.Output.Size}, {dense.Packed!.All}, {rows}, {stride}");
    }

    public string? Trace(LayerPlan layer, NetworkPlan network) => null;
}
