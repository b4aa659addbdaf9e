using System.Linq;
using CsCheck;
using Edifice.Numerics;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

public sealed class DenseForwardTests
{
    // The product goes through its inputs in blocks of 384.
    private static readonly Gen<int> Inputs = G.Frequency((3, G.Int[1, 60]), (1, G.Int[380, 390]), (1, G.Int[765, 800]));

    [Fact]
    public void A_product_with_real_values_follows_the_contract_at_every_width()
        => G.Select(G.Int[1, 12], Inputs, G.Int[1, 67], G.Bool, G.Int[0, 15], G.Int[0, 1_000_000]).Sample(
            (rows, inputs, outputs, hasBias, gap, seed) => AssertForward(
                new DenseCase(
                    Floats.Uniform(rows * inputs, -4, 4, seed), Floats.Uniform(outputs * inputs, -4, 4, seed + 1L),
                    hasBias ? Floats.Uniform(outputs, -4, 4, seed + 2L) : new float[outputs], hasBias),
                gap),
            iter: 120);

    [Fact]
    public void Corners_of_single_precision_go_through_as_the_contract_says()
        => G.Select(Floats.Any.Array[7 * 3], Floats.Any.Array[18 * 3], Floats.Any.Array[18]).Sample(
            (input, weights, bias) => AssertForward(new DenseCase(input, weights, bias, HasBias: true), gap: 0), iter: 300);

    [Fact]
    public void A_bias_of_minus_zero_gives_plus_zero()
    {
        DenseCase item = new(new float[6], Floats.Uniform(17 * 6, -4, -1), [.. Enumerable.Repeat(-0f, 17)], HasBias: true);
        foreach (LaneWidth lanes in LaneWidths.All)
        {
            Fenced current = Fenced.Room(32);
            DenseForwardPass pass = new(item, current, currentStride: 32);
            LaneDispatch.Run(ref pass, lanes);
            current.AssertHolds(new float[32], lanes);
        }
    }

    private static void AssertForward(DenseCase item, int gap)
    {
        int padded = item.Layout.PaddedOutputs;
        float[] expected = Placed.Rows(
            NumericContract.OfProcess.Forward(item.Input, item.Weights, item.Bias), item.Bias.Length, padded, padded + gap, Fenced.Untouched);
        foreach (LaneWidth lanes in LaneWidths.All)
        {
            Fenced current = Fenced.Room(expected.Length);
            DenseForwardPass pass = new(item, current, padded + gap);
            LaneDispatch.Run(ref pass, lanes);
            if (item.Input.All(float.IsFinite))
            {
                current.AssertHolds(expected, lanes);
            }
            else
            {
                AssertOutputs(expected, current, item, padded + gap, lanes);
            }
        }
    }

    // Padded outputs have weights of zero, which an infinite input makes NaN.
    private static void AssertOutputs(float[] expected, Fenced actual, DenseCase item, int stride, LaneWidth lanes)
    {
        for (int row = 0; row < item.Rows; row++)
        {
            for (int output = 0; output < item.Bias.Length; output++)
            {
                int index = (row * stride) + output;
                Assert.True(Bits.AreSame(expected[index], actual.Span[index]), $"{lanes} [{row}, {output}]: {expected[index]}, {actual.Span[index]}");
            }
        }

        actual.AssertFencesStand();
    }
}
