using System;
using System.Linq;
using CsCheck;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

public sealed class LatencyEncoderTests
{
    private static readonly float[] Documented = [0.02f, 0.5f, 1f];

    // snntorch.spikegen.latency's own example: steps 4, 2 and 0.
    [Fact]
    public void A_linear_code_gives_snnTorchs_example()
        => Assert.Equal([4, 2, 0], Steps(new LatencyEncoder(3, 5, LatencyCode.Linear, normalize: true), Documented));

    // snntorch.spikegen.latency_code_log's own example: times 4.0000, 0.1166 and 0.0580.
    [Fact]
    public void A_logarithmic_code_gives_snnTorchs_example()
        => Assert.Equal([4, 0, 0], Steps(new LatencyEncoder(3, 5, normalize: true), Documented));

    [Fact]
    public void Times_are_those_of_the_formulas()
        => G.Select(G.Float[0, 1].Array[1, 20], G.Float[0.001f, 0.9f], G.Int[0, 5], G.Bool, G.Bool, G.Bool).Sample(
            (values, threshold, first, linear, normalize, clip) =>
            {
                const int Count = 300;
                const float Tau = 3f;
                LatencyEncoder encoder = new(
                    values.Length, Count, linear ? LatencyCode.Linear : LatencyCode.Logarithmic, threshold, Tau, first, normalize, clip);
                double[] charges = [.. values.Select(value => linear
                    ? Math.Min(1.0 - value, 1.0 - threshold)
                    : Math.Log(Math.Max(value, threshold + 1e-7) / (Math.Max(value, threshold + 1e-7) - threshold)))];
                double scale = !normalize ? Tau : (Count - 1 - first) / (linear ? 1 : charges.Max());
                int[] found = Steps(encoder, values);
                for (int index = 0; index < values.Length; index++)
                {
                    double time = first + (scale * charges[index]);
                    bool isSilent = clip && values[index] < threshold;
                    Assert.InRange(found[index], isSilent ? -1 : time - 0.500001, isSilent ? -1 : time + 0.500001);
                }
            },
            iter: 5000);

    [Fact]
    public void A_normalised_sample_uses_the_first_and_the_last_step()
    {
        Assert.Equal([0, 24], Steps(new LatencyEncoder(2, 25, normalize: true), [1f, 0f]));
        Assert.Equal([3, 24], Steps(new LatencyEncoder(2, 25, LatencyCode.Linear, 1e-6f, firstSpikeTime: 3, normalize: true), [1f, 0f]));
    }

    [Fact]
    public void Values_below_the_threshold_fire_last_or_not_at_all()
    {
        float[] values = [0.3f, 0.1f, 0.29f, 0.8f];
        Assert.Equal([7, 7, 7, 2], Steps(new LatencyEncoder(4, 11, LatencyCode.Linear, 0.3f, normalize: true), values));
        Assert.Equal([7, -1, -1, 2], Steps(new LatencyEncoder(4, 11, LatencyCode.Linear, 0.3f, normalize: true, clip: true), values));
    }

    [Fact]
    public void One_step_takes_every_spike()
        => Assert.Equal([0, 0], Steps(new LatencyEncoder(2, 1, normalize: true), [0f, 1f]));

    [Fact]
    public void A_code_whose_spikes_would_not_fit_is_refused()
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => new LatencyEncoder(2, 5));
        Assert.Contains("The latest spike would come at step 11.5 of 0 to 4: set normalize", error.Message, StringComparison.Ordinal);
        Assert.Equal(12, Steps(new LatencyEncoder(1, 13), [0f])[0]);
    }

    [Theory]
    [InlineData(0f, 1f, 0, "threshold")]
    [InlineData(1f, 1f, 0, "threshold")]
    [InlineData(float.NaN, 1f, 0, "threshold")]
    [InlineData(0.1f, 0f, 0, "tau")]
    [InlineData(0.1f, float.NaN, 0, "tau")]
    [InlineData(0.1f, 1f, -1, "firstSpikeTime")]
    [InlineData(0.1f, 1f, 20, "firstSpikeTime")]
    public void Options_outside_their_ranges_are_refused(float threshold, float tau, int first, string name)
        => Assert.Equal(
            name,
            Assert.Throws<ArgumentOutOfRangeException>(
                () => new LatencyEncoder(2, 20, LatencyCode.Linear, threshold, tau, first, normalize: true)).ParamName);

    [Fact]
    public void An_unknown_code_is_refused()
        => Assert.Throws<ArgumentOutOfRangeException>(() => new LatencyEncoder(2, 20, (LatencyCode)2, normalize: true));

    [Theory]
    [InlineData(-0.01f)]
    [InlineData(1.01f)]
    public void Values_outside_0_to_1_are_refused(float value)
        => Assert.StartsWith(
            FormattableString.Invariant($"Value 1 is {value}, expected 0 to 1."),
            Assert.Throws<ArgumentException>(() => Steps(new LatencyEncoder(2, 20), [0f, value])).Message,
            StringComparison.Ordinal);

    // The step of each feature's one spike; -1 for none.
    private static int[] Steps(LatencyEncoder encoder, float[] values)
    {
        float[] spikes = EncoderCase.Encode(encoder, values, default);
        return [.. Enumerable.Range(0, values.Length).Select(feature =>
        {
            int[] steps = [.. Enumerable.Range(0, encoder.TimeSteps).Where(step => spikes[(step * values.Length) + feature] > 0)];
            Assert.InRange(steps.Length, encoder.Clip ? 0 : 1, 1);
            return steps.Length == 0 ? -1 : steps[0];
        })];
    }
}
