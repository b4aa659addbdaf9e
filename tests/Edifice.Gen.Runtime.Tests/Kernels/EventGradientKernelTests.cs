using System;
using System.Linq;
using CsCheck;
using Edifice.Numerics;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class EventGradientKernelTests
{
    // Tables are used above 3 % of active steps, a loop over the spikes below.
    [Theory]
    [InlineData(0)]
    [InlineData(0.01)]
    [InlineData(0.02)]
    [InlineData(0.05)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Weight_gradients_of_spikes_follow_the_contract_at_every_rate_and_width(double rate)
        => EventGradientCase.AtRate(rate).Sample(AssertFollowsTheContract, iter: 60);

    [Fact]
    public void Tables_and_the_loop_over_spikes_give_the_same_bits() => EventGradientCase.AtRate(0.4).Sample(
        item =>
        {
            EventGradientCase diluted = item.WithSilentInputs(20 * item.Layout.Inputs);
            foreach (LaneWidth lanes in LaneWidths.All)
            {
                float[] byTables = Run(item, lanes);
                float[] bySpikes = Run(diluted, lanes);
                for (int output = 0; output < item.Layout.Outputs; output++)
                {
                    for (int input = 0; input < item.Layout.Inputs; input++)
                    {
                        float expected = byTables[item.Layout.IndexOf(output, input)];
                        float actual = bySpikes[diluted.Layout.IndexOf(output, input)];
                        Assert.True(Bits.AreSame(expected, actual), $"{lanes} [{output}, {input}]: {expected:G9} by tables, {actual:G9} by spikes");
                    }
                }
            }
        },
        iter: 40);

    // The first by a loop over its spikes, the second by tables, the third silent.
    [Fact]
    public void Samples_of_one_call_are_added_one_after_the_other() => EventGradientCase.AtRate(0.4).Sample(
        item =>
        {
            EventGradientCase sparse = item.Keeping(0.02);
            EventGradientCase[] samples = [sparse, item, item.Keeping(0)];
            foreach (LaneWidth lanes in LaneWidths.All)
            {
                Fenced expected = new(Placed.Matrix(item.Layout, item.Running));
                foreach (EventGradientCase sample in samples)
                {
                    EventGradientPass alone = new([sample], expected);
                    LaneDispatch.Run(ref alone, lanes);
                }

                Fenced running = new(Placed.Matrix(item.Layout, item.Running));
                EventGradientPass together = new(samples, running);
                LaneDispatch.Run(ref together, lanes);
                running.AssertHolds(expected.Span.ToArray(), lanes);
            }
        },
        iter: 40);

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.3)]
    public void Adjoints_of_steps_without_a_spike_do_not_matter(double rate) => EventGradientCase.AtRate(rate).Sample(
        item =>
        {
            float[] adjoint = [.. item.Adjoint];
            float[] corners = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, -0f, -float.Epsilon];
            bool[] spikes = [.. item.Spikes.Select((spike, index) => spike && (index / item.Layout.Inputs) % 3 != 1)];
            for (int index = 0; index < adjoint.Length; index++)
            {
                adjoint[index] = index / item.Layout.Outputs % 3 == 1 ? corners[index % corners.Length] : adjoint[index];
            }

            AssertFollowsTheContract(new EventGradientCase(item.Layout, item.Steps, spikes, adjoint, item.Running));
        },
        iter: 40);

    private static void AssertFollowsTheContract(EventGradientCase item)
    {
        float[] expected = Placed.Matrix(
            item.Layout, NumericContract.SpikeWeightGradient(item.Steps, item.Spikes, item.Adjoint, item.Running));
        foreach (LaneWidth lanes in LaneWidths.All)
        {
            Fenced running = new(Placed.Matrix(item.Layout, item.Running));
            EventGradientPass pass = new([item], running);
            LaneDispatch.Run(ref pass, lanes);
            running.AssertHolds(expected, lanes);
        }
    }

    private static float[] Run(EventGradientCase item, LaneWidth lanes)
    {
        Fenced running = new(Placed.Matrix(item.Layout, item.Running));
        EventGradientPass pass = new([item], running);
        LaneDispatch.Run(ref pass, lanes);
        return running.Span.ToArray();
    }
}
