using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>What a stream has decoded so far, for as long as a stream may run.</summary>
public sealed class StreamDecoderTests
{
    private const long Long = (1L << 24) + 1001;

    [Fact]
    public void Spikes_are_counted_beyond_what_single_precision_can_count()
    {
        StreamDecoder decoder = After(Decoding.Count, Long - 1, count: 1L << 24);
        float[] output = new float[1];
        decoder.Add(Long - 1, [1]);
        Assert.Equal((1L << 24) + 1, decoder.Memory[0]);
        decoder.Add(Long, [1]);
        decoder.Read(Long + 1, output);
        Assert.Equal(16777218f, output[0]);
    }

    [Fact]
    public void A_neuron_that_always_fires_has_the_rate_one_however_long_it_runs()
    {
        StreamDecoder decoder = new(Decoding.Rate, 1);
        float[] output = new float[1];
        for (long step = 0; step < Long; step++)
        {
            decoder.Add(step, [1]);
        }

        decoder.Read(Long, output);
        Assert.Equal(1f, output[0]);
    }

    [Fact]
    public void Real_numbers_are_summed_in_single_precision_as_Forward_sums_them()
    {
        StreamDecoder decoder = new(Decoding.Count, 1);
        float[] output = new float[1];
        float expected = 0;
        for (int step = 0; step < 1000; step++)
        {
            float value = step % 3 == 0 ? 1 : 0.1f * step;
            expected += value;
            decoder.Add(step, [value]);
        }

        decoder.Read(1000, output);
        Assert.Equal(expected, output[0]);
    }

    [Fact]
    public void A_late_first_spike_keeps_its_step()
    {
        StreamDecoder decoder = new(Decoding.FirstSpike, 2);
        decoder.Add(0, [0, 0]);
        decoder.Add(Long, [1, 0]);
        Assert.Equal(Long, decoder.Memory[0]);
        Assert.Equal(-1, decoder.Memory[1]);
    }

    private static StreamDecoder After(Decoding decoding, long steps, long count)
    {
        StreamDecoder decoder = new(decoding, 1);
        decoder.Memory[0] = count;
        Assert.True(count <= steps);
        return decoder;
    }
}
