using System.Linq;
using CsCheck;
using Edifice.Numerics;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class EventKernelTests
{
    [Fact]
    public void A_product_with_spikes_follows_the_contract_at_every_width() => EventCase.Any.Sample(
        item => AssertForward(item, NumericContract.Forward(item.Spikes, item.Weights, item.Bias)), iter: 250);

    [Fact]
    public void Event_by_event_and_dense_give_the_same_bits() => EventCase.Finite.Sample(
        item =>
        {
            float[] input = [.. item.Spikes.Select(spike => spike ? 1f : 0f)];
            DenseCase dense = new(input, item.Weights, item.Bias, item.HasBias);
            foreach (LaneWidth lanes in LaneWidths.All)
            {
                Fenced current = Fenced.Room(item.Rows * item.CurrentStride);
                DenseForwardPass pass = new(dense, current, item.CurrentStride);
                LaneDispatch.Run(ref pass, lanes);
                float[] rows = [.. Enumerable.Range(0, item.Rows).SelectMany(
                    row => current.Span.Slice(row * item.CurrentStride, item.Layout.Outputs).ToArray())];
                AssertForward(item, rows, lanes);
            }
        },
        iter: 100);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Rows_of_silence_give_the_bias_and_never_minus_zero(int rows)
    {
        AssertForward(new EventCase(rows, 70, 33, 32, rate: 0, BiasKind.NegativeZero, hasMuteInputs: true, seed: 1), new float[rows * 33]);
        EventCase biased = new(rows, 70, 33, 32, rate: 0, BiasKind.Ordinary, hasMuteInputs: true, seed: 2);
        AssertForward(biased, [.. Enumerable.Repeat(biased.Bias, rows).SelectMany(row => row)]);
    }

    private static void AssertForward(EventCase item, float[] expected)
    {
        foreach (LaneWidth lanes in LaneWidths.All)
        {
            AssertForward(item, expected, lanes);
        }
    }

    private static void AssertForward(EventCase item, float[] expected, LaneWidth lanes)
    {
        Fenced current = Fenced.Room(item.Rows * item.CurrentStride);
        EventForwardPass pass = new(item, current);
        LaneDispatch.Run(ref pass, lanes);
        current.AssertHolds(item.Placement(expected), lanes);
    }
}
