using CsCheck;
using Edifice.Numerics;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class StepGradientKernelTests
{
    [Fact]
    public void Weight_gradients_of_real_values_follow_the_contract_at_every_width() => StepGradientCase.Any.Sample(
        item =>
        {
            WeightLayout layout = item.NarrowLayout;
            float[] expected = Placed.Matrix(layout, NumericContract.OfProcess.StepWeightGradient(item.Steps, item.Input, item.Adjoint, item.Running));
            foreach (LaneWidth lanes in LaneWidths.All)
            {
                Fenced running = new(Placed.Matrix(layout, item.Running));
                StepWeightGradientPass pass = new(item, running);
                LaneDispatch.Run(ref pass, lanes);
                running.AssertHolds(expected, lanes);
            }
        },
        iter: 60);

    [Fact]
    public void Input_gradients_of_every_step_follow_the_contract_at_every_width() => StepGradientCase.Any.Sample(
        item =>
        {
            float[] expected = Placed.Rows(
                NumericContract.OfProcess.InputGradient(item.Adjoint, item.Weights, item.Layout.Outputs),
                item.Layout.Inputs, item.PaddedInputs, item.InputStride, Fenced.Untouched);
            foreach (LaneWidth lanes in LaneWidths.All)
            {
                Fenced inputAdjoint = Fenced.Room(expected.Length);
                StepInputGradientPass pass = new(item, inputAdjoint);
                LaneDispatch.Run(ref pass, lanes);
                inputAdjoint.AssertHolds(expected, lanes);
            }
        },
        iter: 60);
}
