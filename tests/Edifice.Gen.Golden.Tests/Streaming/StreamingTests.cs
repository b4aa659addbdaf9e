using System;
using System.Linq;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>One time step per call gives the bits of all steps at once.</summary>
public sealed class StreamingTests
{
    public static TheoryData<LaneWidth> Widths => [LaneWidth.One, LaneWidth.Four, LaneWidth.Eight, LaneWidth.Sixteen];

    [Theory, MemberData(nameof(Widths))]
    public void Steps_from_rest_have_the_bits_of_Forward(LaneWidth lanes)
    {
        AssertLikeForward<StreamedClassifier>(lanes);
        AssertLikeForward<StreamedIntegrator>(lanes);
        AssertLikeForward<StreamedRow>(lanes);
    }

    [Fact]
    public void A_stream_that_was_reset_starts_from_rest_again()
    {
        StreamedIntegrator network = Drawn<StreamedIntegrator>();
        using SpikeStream<StreamedIntegrator> stream = StreamedIntegrator.CreateStream();
        float[] first = Run(network, stream, steps: 9);
        stream.Reset();
        Assert.Equal(0, stream.Steps);
        Closeness.AssertSameBits(first, Run(network, stream, steps: 9), "the second run");
    }

    [Fact]
    public void A_stream_goes_on_for_as_long_as_it_is_stepped()
    {
        StreamedClassifier network = Drawn<StreamedClassifier>();
        using SpikeStream<StreamedClassifier> stream = StreamedClassifier.CreateStream();
        float[] output = Run(network, stream, steps: 1000);
        float[] rates = new float[StreamedClassifier.OutputSize];
        stream.Decode(rates);
        Assert.Equal(1000, stream.Steps);
        Assert.All(rates, rate => Assert.InRange(rate, 0f, 1f));
        Assert.Equal(output.Chunk(5).Sum(step => step[0]) / 1000f, rates[0]);
    }

    [Fact]
    public void The_datasheet_has_the_worst_case_of_a_step()
    {
        Assert.Equal((21 * 40, (40 * 18) + (18 * 5)), (StreamedClassifier.Datasheet.MultiplyAddsPerStep, StreamedClassifier.Datasheet.AdditionsPerStep));
        Assert.Equal((0, (19 * 24) + (24 * 5)), (StreamedSpikes.Datasheet.MultiplyAddsPerStep, StreamedSpikes.Datasheet.AdditionsPerStep));
        Assert.Equal((0, 0), (RateClassifier.Datasheet.MultiplyAddsPerStep, RateClassifier.Datasheet.AdditionsPerStep));
    }

    [Fact]
    public void A_step_allocates_nothing()
    {
        StreamedIntegrator network = Drawn<StreamedIntegrator>();
        using SpikeStream<StreamedIntegrator> stream = StreamedIntegrator.CreateStream();
        float[] input = Input<StreamedIntegrator>();
        float[] output = new float[6];
        byte[] snapshot = new byte[stream.SnapshotLength];
        void Step()
        {
            network.Step(input, output, stream);
            stream.Decode(output);
            stream.Save(snapshot);
            stream.Restore(snapshot);
        }

        Step();

        // The runtime's own cache of casts may grow on this thread while other tests run: one round of three has to be clean.
        long least = long.MaxValue;
        for (int round = 0; round < 3; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Step();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    internal static TNetwork Drawn<TNetwork>()
        where TNetwork : class, ISpikingNetwork<TNetwork>
    {
        TNetwork network = TNetwork.Create(seed: 5);
        foreach (TensorInfo tensor in TNetwork.Info.Parameters.Where(tensor => tensor.IsMatrix))
        {
            float[] weights = network.Parameters.Tensor(tensor.Name).ToArray();
            network.Parameters.Tensor(tensor.Name).CopyFrom([.. weights.Select(weight => 2.5f * weight)]);
        }

        return network;
    }

    internal static float[] Input<TNetwork>()
        where TNetwork : class, ISpikingNetwork<TNetwork>
        => [.. Enumerable.Range(0, TNetwork.Info.InputSize).Select(index => ((index * 37 % 101) / 50f) - 0.3f)];

    internal static float[] Run<TNetwork>(TNetwork network, SpikeStream<TNetwork> stream, int steps)
        where TNetwork : class, IStreamingNetwork<TNetwork>
    {
        int size = TNetwork.Info.StreamOutputSize;
        float[] outputs = new float[steps * size];
        for (int step = 0; step < steps; step++)
        {
            network.Step(Input<TNetwork>(), outputs.AsSpan(step * size, size), stream);
        }

        return outputs;
    }

    private static void AssertLikeForward<TNetwork>(LaneWidth lanes)
        where TNetwork : class, IStreamingNetwork<TNetwork>
    {
        NetworkInfo info = TNetwork.Info;
        TNetwork network = Drawn<TNetwork>();
        using Recording<TNetwork> recording = TNetwork.CreateRecording(1);
        float[] expected = new float[info.OutputSize];
        network.Forward(Input<TNetwork>(), expected, recording);
        using SpikeStream<TNetwork> stream = TNetwork.CreateStream(lanes);
        float[] row = new float[info.StreamOutputSize];
        for (int step = 0; step < info.TimeSteps; step++)
        {
            network.Step(Input<TNetwork>(), row, stream);
            Closeness.AssertSameBits(recording.Stage(info.Traces[^1].Stage).Output.Row(0, step).ToArray(), row, $"output of step {step}");
            foreach (TraceInfo trace in info.Traces)
            {
                Closeness.AssertSameBits(
                    recording.Stage(trace.Stage).Membrane.Row(0, step).ToArray(), stream.State(trace.Stage).ToArray(),
                    $"membranes of {trace.Stage} after step {step}");
            }
        }

        float[] decoded = new float[info.OutputSize];
        stream.Decode(decoded);
        Closeness.AssertSameBits(expected, decoded, "what the stream decodes");
        Assert.Contains(recording.Stage(info.Traces[0].Stage).Spikes.ToArray(), spike => spike != 0);
    }
}
