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
            code.Line($"global::System.Span<float> {dense.Local}Packed = {dense.Packed.All};");
            code.Line($"global::System.Span<float> {dense.Local}Sums = {dense.Sums!.All};");
            code.Line($"{Kernels}StepGradientKernel.Pack(");
            code.Line($"    {dense.Weights.Layout},");
            code.Line($"    {dense.Weights.SliceOf("Parameters")}, {dense.Input.Padded}, {dense.Local}Packed);");
        }
    }

    public void WriteChunkStart(CodeWriter code, LayerPlan layer)
    {
        DensePlan dense = (DensePlan)layer;
        if (dense.Sums is not null)
        {
            code.Line($"{dense.Local}Sums.Clear();");
        }
    }

    public void WriteChunkEnd(CodeWriter code, LayerPlan layer)
    {
        DensePlan dense = (DensePlan)layer;
        if (dense.Sums is not null)
        {
            code.Line($"{Kernels}Rows.AddTo({dense.Local}Sums.Slice(0, {dense.Weights.Length}), {dense.Weights.SliceOf("Gradients")});");
            if (dense.Bias is not null)
            {
                code.Line($"{Kernels}Rows.AddTo({BiasSums(dense)}, {dense.Bias.SliceOf("Gradients")});");
            }
        }
    }

    public void WriteBackward(CodeWriter code, LayerPlan layer, NetworkPlan network)
    {
        DensePlan dense = (DensePlan)layer;
        code.Section($"{dense.Stage}: dense {dense.Input.Size} → {dense.Output.Size}");
        if (dense.Input.IsPerStep)
        {
            WriteStepBackward(code, dense);
        }
        else
        {
            WriteStaticBackward(code, dense);
        }
    }

    private static string BiasSums(DensePlan dense) => $"{dense.Local}Sums.Slice({dense.Weights.Length}, {dense.Bias!.Length})";

    private static void WriteStaticBackward(CodeWriter code, DensePlan dense)
    {
        string adjoint = dense.Output.AdjointName;
        string input = dense.Kept is null ? dense.Input.Name : dense.Kept.All;
        code.Line($"// dW = Σ di xᵀ{(dense.Bias is null ? "" : ", db = Σ di")}, over all samples: the current is the same in every step.");
        code.Line($"{Kernels}DenseKernel.StaticWeightGradient<TLanes>(");
        code.Line($"    Batch, {dense.Weights.Layout},");
        code.Line($"    {input}, {dense.Input.Stride}, {adjoint}, panel, {dense.Weights.SliceOf("Gradients")});");
        if (dense.Bias is not null)
        {
            code.Line($"{Kernels}DenseKernel.StaticBiasGradient<TLanes>(");
            code.Line($"    Batch, {dense.Output.Padded}, {adjoint}, {dense.Bias.SliceOf("Gradients")});");
        }

        if (dense.Input.Adjoint is null)
        {
            using (code.Block("if (!InputGradients.IsEmpty)"))
            {
                WriteStaticInputGradient(code, dense);
            }
        }
        else
        {
            WriteStaticInputGradient(code, dense);
        }
    }

    private static void WriteStaticInputGradient(CodeWriter code, DensePlan dense)
    {
        code.Line();
        code.Line("// dx = Wᵀ di");
        code.Line($"{Kernels}DenseKernel.StaticInputGradient<TLanes>(");
        code.Line($"    Batch, {dense.Weights.Layout},");
        code.Line($"    {dense.Weights.SliceOf("Parameters")}, {dense.Output.AdjointName}, transposed, {dense.Input.AdjointName}, {dense.Input.AdjointStride});");
    }

    private static void WriteStepBackward(CodeWriter code, DensePlan dense)
    {
        int steps = dense.TimeSteps;
        string adjoint = dense.Output.AdjointName;
        int stride = dense.Output.AdjointStride;
        if (stride == 0)
        {
            stride = PlanContext.StepStride(dense.Output.Padded);
            code.Line("// A decoder's gradient is the same for every step; the products below read it step by step.");
            code.Line($"global::System.Span<float> {dense.Local}StepAdjoint = repeated.Slice(0, count * {steps * stride});");
            code.Line($"{Kernels}Rows.Repeat(count, {steps}, {dense.Output.Padded}, {adjoint}, {dense.Local}StepAdjoint, {stride});");
            code.Line();
            adjoint = dense.Local + "StepAdjoint";
        }

        code.Line($"// dW = Σ di[t] {Symbol(dense)}[t]ᵀ{(dense.Bias is null ? "" : ", db = Σ di[t]")}: steps in groups of 5, the latest group first.");
        using (code.Block("for (int sample = 0; sample < count; sample++)"))
        {
            code.Line($"global::System.ReadOnlySpan<float> adjoint = {adjoint}.Slice(sample * {steps * stride}, {steps * stride});");
            if (dense.Input.IsSpikes)
            {
                code.Line($"{Kernels}EventGradientKernel.Add<TLanes>(");
                code.Line($"    {steps}, {dense.Weights.Layout},");
                code.Line($"    {dense.Kept!.Of("first + sample", "1")}, {dense.Input.Padded},");
                code.Line($"    adjoint, {stride}, tables, {dense.Local}Sums.Slice(0, {dense.Weights.Length}));");
            }
            else
            {
                code.Line($"{Kernels}StepGradientKernel.AddWeightGradient<TLanes>(");
                code.Line($"    {steps}, {dense.Weights.Layout},");
                code.Line($"    {dense.Kept!.Of("first + sample", "1")}, {dense.Input.Stride},");
                code.Line($"    adjoint, {stride}, {dense.Local}Sums.Slice(0, {dense.Weights.Length}));");
            }

            if (dense.Bias is not null)
            {
                code.Line($"{Kernels}TimeSums.Add<TLanes>({steps}, {dense.Output.Padded}, adjoint, {stride}, {BiasSums(dense)});");
            }
        }

        code.Line();
        code.Line($"// d{Symbol(dense)}[t] = Wᵀ di[t]");
        code.Line($"global::System.Span<float> {dense.Input.AdjointName} = {dense.Input.Adjoint!.All};");
        code.Line($"{Kernels}StepGradientKernel.InputGradient<TLanes>(");
        code.Line($"    count * {steps}, {dense.Output.Size}, {dense.Input.Padded}, {dense.Local}Packed,");
        code.Line($"    {adjoint}, {stride}, {dense.Input.AdjointName}, {dense.Input.AdjointStride});");
    }

    public (IReadOnlyList<string> Options, IReadOnlyList<string> Constants) Describe(LayerPlan layer)
        => ([$"new(\"Bias\", {(((DensePlan)layer).Bias is null ? "\"false\"" : "\"true\"")})"], []);

    public string? Trace(LayerPlan layer) => null;
}
