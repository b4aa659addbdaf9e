using System;
using System.Linq;
using CsCheck;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Golden.Tests;

/// <summary>A step on the indices of spikes is the step on the row that they stand for.</summary>
public sealed class EventStepTests
{
    [Fact]
    public void Indices_have_the_bits_of_a_row()
    {
        G.Int[0, 18].Array[0, 40].Sample(events => AssertLikeRows<StreamedSpikes>(events), iter: 200);
        G.Int[0, 20].Array[0, 40].Sample(events => AssertLikeRows<StreamedClassifier>(events), iter: 200);
        G.Int[0, 4].Array[0, 9].Sample(events => AssertLikeRows<StreamedRow>(events), iter: 100);
    }

    [Fact]
    public void Hostile_indices_take_no_step() => G.Select(G.Int, G.Int[0, 18].Array[0, 9], G.Int[0, 9]).Sample(
        (hostile, others, place) =>
        {
            if (hostile is >= 0 and < 19)
            {
                return;
            }

            StreamedSpikes network = StreamingTests.Drawn<StreamedSpikes>();
            using SpikeStream<StreamedSpikes> stream = StreamedSpikes.CreateStream();
            network.StepEvents([3, 4, 5], new float[5], stream);
            float[] before = stream.State("hidden1").ToArray();
            int[] events = [.. others.Take(place), hostile, .. others.Skip(place)];
            float[] output = [7, 7, 7, 7, 7];
            ArgumentException error = Assert.Throws<ArgumentException>(() => network.StepEvents(events, output, stream));
            Assert.StartsWith($"StreamedSpikes has 19 inputs, 0 to 18; events has {hostile}.", error.Message, StringComparison.Ordinal);
            Assert.Equal(1, stream.Steps);
            Assert.Equal(before, stream.State("hidden1").ToArray());
            Assert.All(output, number => Assert.Equal(7, number));
        },
        iter: 300);

    [Fact]
    public void A_million_steps_allocate_nothing()
    {
        StreamedSpikes network = StreamingTests.Drawn<StreamedSpikes>();
        using SpikeStream<StreamedSpikes> stream = StreamedSpikes.CreateStream();
        int[] events = [1, 5, 12];
        float[] row = new float[19];
        float[] output = new float[5];
        void Steps(int count)
        {
            for (int step = 0; step < count; step++)
            {
                network.StepEvents(events.AsSpan(0, step % 4), output, stream);
                network.Step(row, output, stream);
            }
        }

        Steps(2000);

        // What the runtime allocates for its own caches while other tests run is not these steps': one of three runs is clean.
        long least = long.MaxValue;
        for (int run = 0; run < 3 && least > 0; run++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Steps(500_000);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
        Assert.True(stream.Steps >= 1_000_000);
    }

    private static void AssertLikeRows<TNetwork>(int[] events)
        where TNetwork : class, IStreamingNetwork<TNetwork>
    {
        TNetwork network = StreamingTests.Drawn<TNetwork>();
        using SpikeStream<TNetwork> byEvents = TNetwork.CreateStream();
        using SpikeStream<TNetwork> byRows = TNetwork.CreateStream();
        float[] row = new float[TNetwork.Info.InputSize];
        foreach (int index in events)
        {
            row[index] = 1;
        }

        float[] expected = new float[TNetwork.Info.StreamOutputSize];
        float[] output = new float[expected.Length];
        for (int step = 0; step < 4; step++)
        {
            // The second step is silent, so that what the first left in scratch would show.
            network.Step(step == 1 ? new float[row.Length] : row, expected, byRows);
            network.StepEvents(step == 1 ? [] : events, output, byEvents);
            Closeness.AssertSameBits(expected, output, $"{TNetwork.Info.Name}, step {step}");
            foreach (TraceInfo trace in TNetwork.Info.Traces)
            {
                Closeness.AssertSameBits(byRows.State(trace.Stage).ToArray(), byEvents.State(trace.Stage).ToArray(), $"{trace.Stage}, step {step}");
            }
        }
    }
}
