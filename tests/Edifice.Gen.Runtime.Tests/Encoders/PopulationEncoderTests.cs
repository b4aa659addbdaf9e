using System;
using System.Linq;
using CsCheck;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

public sealed class PopulationEncoderTests
{
    [Fact]
    public void Activations_are_those_of_Bohtes_fields()
        => G.Select(G.Float[-3, 3].Array[1, 4], G.Int[3, 12], G.Float[-2, 0], G.Float[0.5f, 2], G.Float[0.5f, 3]).Sample(
            (values, neurons, least, most, beta) =>
            {
                float[] activations = EncoderCase.Encode(new PopulationEncoder(values.Length, neurons, least, most, beta), values, default);
                for (int index = 0; index < activations.Length; index++)
                {
                    int i = (index % neurons) + 1;
                    double centre = least + (((2 * i) - 3) / 2.0 * ((double)most - least) / (neurons - 2));
                    double width = ((double)most - least) / (beta * (double)(neurons - 2));
                    double away = (values[index / neurons] - centre) / width;
                    Assert.Equal(Math.Exp(-0.5 * away * away), activations[index], 1e-7);
                }
            },
            iter: 2000);

    // Bohte et al., figure 2: eight neurons, a value between two centres is seen equally by both.
    [Fact]
    public void Neighbours_see_the_middle_between_them_equally()
    {
        float[] activations = EncoderCase.Encode(new PopulationEncoder(1, 8), [0.5f], default);
        Assert.Equal(activations, activations.Reverse());
        Assert.Equal(3, Array.IndexOf(activations, activations.Max()));
    }

    [Fact]
    public void With_a_clipped_linear_latency_it_gives_Bohtes_spike_times()
    {
        EncoderChain bohte = new(
            new PopulationEncoder(1, 8), new LatencyEncoder(8, 11, LatencyCode.Linear, threshold: 0.1f, normalize: true, clip: true));
        float[] spikes = EncoderCase.Encode(bohte, [0.5f], default);
        int[] times = [.. Enumerable.Range(0, 8).Select(neuron => Array.FindIndex(
            Enumerable.Range(0, 11).Select(step => spikes[(step * 8) + neuron]).ToArray(), spike => spike > 0))];

        // exp(-½ (1.5 · ½)²) = 0.755 and exp(-½ (1.5 · 1½)²) = 0.080: the nearest two fire, all others are too weak.
        Assert.Equal([-1, -1, -1, 2, 2, -1, -1, -1], times);
    }

    [Theory]
    [InlineData(0, 8, 0f, 1f, 1.5f, "features")]
    [InlineData(1, 2, 0f, 1f, 1.5f, "neurons")]
    [InlineData(1, 8, float.NaN, 1f, 1.5f, "least")]
    [InlineData(1, 8, 0f, float.PositiveInfinity, 1.5f, "most")]
    [InlineData(1, 8, 1f, 1f, 1.5f, "most")]
    [InlineData(1, 8, 0f, 1f, 0f, "beta")]
    public void Options_outside_their_ranges_are_refused(int features, int neurons, float least, float most, float beta, string name)
        => Assert.Equal(
            name,
            Assert.Throws<ArgumentOutOfRangeException>(() => new PopulationEncoder(features, neurons, least, most, beta)).ParamName);
}
