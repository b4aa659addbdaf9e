using CsCheck;
using Edifice.Numerics;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class StaticGradientTests
{
    [Fact]
    public void Gradients_of_a_static_input_follow_the_contract_at_every_width_and_however_they_are_shared() => StaticGradientCase.Any.Sample(
        item =>
        {
            WeightLayout layout = item.Layout;
            float[] weights = Placed.Matrix(layout, NumericContract.OfProcess.StaticWeightGradient(item.Batch, item.Input, item.Adjoint, item.Earlier));
            float[] bias = item.PlacedBias(NumericContract.StaticBiasGradient(item.Batch, item.Adjoint, item.EarlierBias));
            float[] input = Placed.Rows(
                NumericContract.OfProcess.InputGradient(item.Adjoint, item.Weights, layout.Outputs), layout.Inputs, item.InputStride, item.InputStride, 0f);
            foreach (LaneWidth lanes in LaneWidths.All)
            {
                Fenced actualWeights = new(Placed.Matrix(layout, item.Earlier));
                Fenced actualBias = new(item.PlacedBias(item.EarlierBias));
                Fenced actualInput = Fenced.Room(input.Length);
                StaticGradientPass pass = new(item, item.Workers, actualWeights, actualBias, actualInput);
                LaneDispatch.Run(ref pass, lanes);
                actualWeights.AssertHolds(weights, lanes);
                actualBias.AssertHolds(bias, lanes);
                actualInput.AssertHolds(input, lanes);
            }
        },
        iter: 150);
}
