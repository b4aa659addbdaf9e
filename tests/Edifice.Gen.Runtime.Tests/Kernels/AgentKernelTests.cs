using System;
using System.Linq;
using CsCheck;
using Edifice.CompilerServices;
using Edifice.Numerics;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Products of a block of agents: whichever way and at every width, the chains of the contract.</summary>
public sealed class AgentKernelTests
{
    private const int Agents = AgentBlock.Agents;

    [Theory]
    [InlineData(AgentWay.ByMasks)]
    [InlineData(AgentWay.ByEvents)]
    [InlineData(AgentWay.Chosen)]
    public void A_product_with_agents_spikes_follows_the_contract_at_every_width(AgentWay way)
    {
        bool hasMuteInputs = true;
        G.Select(
            G.Int[1, 130], G.Int[1, 67], G.OneOf(16, 32), G.OneOf(0, 0.02, 0.3, 1.0),
            G.OneOf(BiasKind.None, BiasKind.Ordinary, BiasKind.NegativeZero), G.Int[0, 1_000_000]).Sample(
            (inputs, outputs, width, rate, bias, seed) =>
            {
                EventCase item = new(Agents, inputs, outputs, outputs > 16 ? 32 : width, rate, bias, hasMuteInputs, seed);
                float[] expected = NumericContract.Forward(item.Spikes, item.Weights, item.Bias);
                foreach (LaneWidth lanes in LaneWidths.All)
                {
                    AgentEventPass pass = new(item, way, new float[expected.Length]);
                    LaneDispatch.Run(ref pass, lanes);
                    AssertSame(expected, pass.Rows, $"{item}, {way}, {lanes}");
                }
            },
            iter: 120);
    }

    // As many inputs as a picture, as few outputs as it has classes: masks take more room than lists and sums.
    [Theory]
    [InlineData(AgentWay.ByMasks, 0)]
    [InlineData(AgentWay.ByMasks, 1)]
    [InlineData(AgentWay.ByEvents, 1)]
    [InlineData(AgentWay.Chosen, 0)]
    [InlineData(AgentWay.Chosen, 0.2)]
    public void Many_inputs_have_room(AgentWay way, double rate)
    {
        EventCase item = new(Agents, 784, 10, 16, rate, BiasKind.Ordinary, hasMuteInputs: true, seed: 5);
        float[] expected = NumericContract.Forward(item.Spikes, item.Weights, item.Bias);
        foreach (LaneWidth lanes in LaneWidths.All)
        {
            AgentEventPass pass = new(item, way, new float[expected.Length]);
            LaneDispatch.Run(ref pass, lanes);
            AssertSame(expected, pass.Rows, $"{item}, {way}, {lanes}");
        }
    }

    [Fact]
    public void A_product_with_agents_values_follows_the_contract_at_every_width() => G.Select(
        G.Int[1, 90], G.Int[1, 67], G.Bool, G.Int[0, 1_000_000]).Sample(
        (inputs, outputs, hasBias, seed) =>
        {
            float[] values = Floats.Uniform(Agents * inputs, -4, 4, seed);
            DenseCase item = new(values, Floats.Uniform(outputs * inputs, -4, 4, seed + 1L), hasBias ? Floats.Uniform(outputs, -4, 4, seed + 2L) : new float[outputs], hasBias);
            float[] expected = NumericContract.OfProcess.Forward(item.Input, item.Weights, item.Bias);
            foreach (LaneWidth lanes in LaneWidths.All)
            {
                AgentDensePass pass = new(item, new float[expected.Length]);
                LaneDispatch.Run(ref pass, lanes);
                AssertSame(expected, pass.Rows, $"{inputs} → {outputs}, {lanes}");
            }
        },
        iter: 80);

    [Fact]
    public void Rows_turn_into_blocks_and_back() => G.Select(G.Int[1, 16], G.Int[1, 40], G.Int[0, 1000]).Sample(
        (agents, features, seed) =>
        {
            float[] rows = Floats.Uniform(agents * features, -1, 1, seed);
            float[] block = [.. Enumerable.Repeat(7f, features * Agents)];
            AgentBlock.Gather(agents, features, rows, block);
            float[] back = new float[rows.Length];
            AgentBlock.Scatter(agents, features, block, back);
            Assert.Equal(rows, back);
            Assert.All(block.Where((_, place) => place % Agents >= agents), number => Assert.Equal(0, number));

            float[] spikes = [.. rows.Select(value => value > 0 ? 1f : 0f)];
            byte[] bits = new byte[2 * features];
            AgentBlock.GatherSpikes(agents, features, spikes, bits);
            AgentBlock.ScatterSpikes(agents, features, bits, back);
            Assert.Equal(spikes, back);
        },
        iter: 200);

    private static void AssertSame(float[] expected, float[] actual, string what)
    {
        for (int index = 0; index < expected.Length; index++)
        {
            Assert.True(Bits.AreSame(expected[index], actual[index]), $"{what}: number {index} is {actual[index]:G9}, not {expected[index]:G9}");
        }
    }
}
