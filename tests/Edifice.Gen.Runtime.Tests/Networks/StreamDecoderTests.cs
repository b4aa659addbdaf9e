using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>What a stream has decoded so far, for as long as a stream may run.</summary>
public sealed class StreamDecoderTests
{
    private const long Long = (1L << 24) + 1001;

    [Fact]
    public void Spikes_are_counted_beyond_what_single_precision_can_count()
    {
        StreamDecoder decoder = new(Decoding.Count, 1);
        double[] seen = [1L << 24, 0];
        Assert.Equal(decoder.Length, seen.Length);
        float[] output = new float[1];
        decoder.Add(seen, Long - 1, [1]);
        Assert.Equal((1L << 24) + 1, seen[0]);
        decoder.Add(seen, Long, [1]);
        decoder.Read(seen, Long + 1, output);
        Assert.Equal(16777218f, output[0]);
    }

    [Fact]
    public void A_neuron_that_always_fires_has_the_rate_one_however_long_it_runs()
    {
        StreamDecoder decoder = new(Decoding.Rate, 1);
        double[] seen = new double[decoder.Length];
        float[] output = new float[1];
        for (long step = 0; step < Long; step++)
        {
            decoder.Add(seen, step, [1]);
        }

        decoder.Read(seen, Long, output);
        Assert.Equal(1f, output[0]);
    }

    [Fact]
    public void Real_numbers_are_summed_in_single_precision_as_Forward_sums_them()
    {
        StreamDecoder decoder = new(Decoding.Count, 1);
        double[] seen = new double[decoder.Length];
        float[] output = new float[1];
        float expected = 0;
        for (int step = 0; step < 1000; step++)
        {
            float value = step % 3 == 0 ? 1 : 0.1f * step;
            expected += value;
            decoder.Add(seen, step, [value]);
        }

        decoder.Read(seen, 1000, output);
        Assert.Equal(expected, output[0]);
    }

    [Fact]
    public void A_late_first_spike_keeps_its_step()
    {
        StreamDecoder decoder = new(Decoding.FirstSpike, 2);
        double[] seen = new double[decoder.Length];
        decoder.Add(seen, 0, [0, 0]);
        decoder.Add(seen, Long, [1, 0]);
        Assert.Equal(Long, seen[0]);
        Assert.Equal(-1, seen[1]);
    }
}
