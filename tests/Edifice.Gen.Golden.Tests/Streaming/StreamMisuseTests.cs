using System;
using System.Linq;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>What is wrong with a call is said before anything is done.</summary>
public sealed class StreamMisuseTests
{
    [Theory]
    [InlineData(6, 6, "A step of StreamedIntegrator has 7 numbers as input; the span has 6.")]
    [InlineData(7, 7, "A step of StreamedIntegrator has 6 numbers as output; the span has 7.")]
    public void A_span_of_another_length_takes_no_step(int input, int output, string message)
    {
        StreamedIntegrator network = new(seed: 1);
        using SpikeStream<StreamedIntegrator> stream = StreamedIntegrator.CreateStream();
        ArgumentException error = Assert.Throws<ArgumentException>(() => network.Step(new float[input], new float[output], stream));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(0, stream.Steps);
    }

    [Fact]
    public void A_number_that_is_not_finite_takes_no_step()
    {
        StreamedIntegrator network = new(seed: 1);
        using SpikeStream<StreamedIntegrator> stream = StreamedIntegrator.CreateStream();
        float[] input = [0, 0, 0, float.NaN, 0, 0, 0];
        ArgumentException error = Assert.Throws<ArgumentException>(() => network.Step(input, new float[6], stream));
        Assert.Contains("feature 3", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, stream.Steps);
    }

    [Fact]
    public void Nothing_can_be_decoded_before_the_first_step()
    {
        using SpikeStream<StreamedIntegrator> stream = StreamedIntegrator.CreateStream();
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => stream.Decode(new float[6]));
        Assert.Contains("call Step first", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hidden9", "membrane", "StreamedIntegrator has no stage of neurons \"hidden9\". It has hidden1, output.")]
    [InlineData("hidden1", "charge", "Stage hidden1 has no state \"charge\". It has membrane.")]
    public void A_state_that_is_not_there_lists_those_that_are(string stage, string variable, string message)
    {
        using SpikeStream<StreamedIntegrator> stream = StreamedIntegrator.CreateStream();
        ArgumentException error = Assert.Throws<ArgumentException>(() => { _ = stream.State(stage, variable); });
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disposed_stream_says_so()
    {
        SpikeStream<StreamedIntegrator> stream = StreamedIntegrator.CreateStream();
        stream.Dispose();
        Assert.Throws<ObjectDisposedException>(() => new StreamedIntegrator(seed: 1).Step(new float[7], new float[6], stream));
    }

    [Fact]
    public void A_network_with_a_decoder_between_its_layers_has_no_stream()
    {
        Assert.DoesNotContain(typeof(RateClassifier).GetInterfaces(), type => type.Name.StartsWith("IStreamingNetwork", StringComparison.Ordinal));
        Assert.Contains(typeof(SpikingClassifier).GetInterfaces(), type => type.Name.StartsWith("IStreamingNetwork", StringComparison.Ordinal));
        Assert.Equal((0L, 0), (RateClassifier.Info.Memory.StreamState, RateClassifier.Info.StreamOutputSize));
    }

    [Fact]
    public void A_number_that_is_no_spike_takes_no_step()
    {
        StreamedSpikes network = new(seed: 1);
        using SpikeStream<StreamedSpikes> stream = StreamedSpikes.CreateStream();
        float[] input = new float[19];
        input[4] = 0.5f;
        ArgumentException error = Assert.Throws<ArgumentException>(() => network.Step(input, new float[5], stream));
        Assert.Contains("feature 4", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, stream.Steps);
    }

    [Fact]
    public void A_network_without_a_final_decoder_has_nothing_to_decode()
    {
        using SpikeStream<StreamedSpikes> stream = StreamedSpikes.CreateStream();
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => stream.Decode(new float[5]));
        Assert.Contains("StreamedSpikes ends without a Decode", error.Message, StringComparison.Ordinal);
    }
}
