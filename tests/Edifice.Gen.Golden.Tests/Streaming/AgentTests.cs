using System;
using System.Linq;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Many agents stepped together go where lone streams go, bit for bit.</summary>
public sealed class AgentTests
{
    public static TheoryData<LaneWidth> Widths => StreamingTests.Widths;

    [Theory, MemberData(nameof(Widths))]
    public void Agents_have_the_bits_of_lone_streams(LaneWidth lanes)
    {
        foreach (int count in new[] { 1, 15, 16, 17, 37 })
        {
            AssertLikeStreams<StreamedClassifier>(count, lanes, threads: 1);
            AssertLikeStreams<StreamedIntegrator>(count, lanes, threads: 2);
            AssertLikeStreams<StreamedRow>(count, lanes, threads: 3);
            AssertLikeStreams<StreamedSpikes>(count, lanes, threads: 2);
        }
    }

    [Fact]
    public void Ten_thousand_agents_are_ten_thousand_streams() => AssertLikeStreams<StreamedSpikes>(10_000, LaneWidth.Automatic, threads: 2);

    [Fact]
    public void Networks_of_every_kind_have_agents()
    {
        AssertLikeStreams<StreamedPicture>(19, LaneWidth.Automatic, threads: 2);
        AssertLikeStreams<StreamedPicture>(19, LaneWidth.Four, threads: 1);
        AssertLikeStreams<StreamedSpikeNeurons>(37, LaneWidth.Automatic, threads: 2);
        AssertLikeStreams<StreamedProduct>(17, LaneWidth.Automatic, threads: 2);
    }

    [Fact]
    public void A_network_of_one_neuron_has_agents()
    {
        AssertLikeStreams<StreamedNeuron>(33, LaneWidth.Automatic, threads: 1);
        AssertLikeStreams<StreamedNeuron>(33, LaneWidth.One, threads: 1);
    }

    [Fact]
    public void An_agent_that_is_reset_starts_from_rest_and_the_others_go_on()
    {
        StreamedIntegrator network = StreamingTests.Drawn<StreamedIntegrator>();
        using AgentStreams<StreamedIntegrator> agents = StreamedIntegrator.CreateAgents(20);
        float[] inputs = Inputs<StreamedIntegrator>(20, step: 0);
        float[] first = new float[20 * 6];
        network.Step(inputs, first, agents);
        float[] second = new float[20 * 6];
        agents.Reset(17);
        network.Step(inputs, second, agents);

        Assert.Equal((1, 2), (agents.StepsOf(17), agents.StepsOf(16)));
        Closeness.AssertSameBits(first.AsSpan(17 * 6, 6).ToArray(), second.AsSpan(17 * 6, 6).ToArray(), "agent 17, reset");
        Assert.NotEqual(first[(16 * 6)..(17 * 6)], second[(16 * 6)..(17 * 6)]);
        agents.Reset();
        network.Step(inputs, second, agents);
        Closeness.AssertSameBits(first, second, "all agents, reset");
    }

    [Fact]
    public void Agents_and_streams_go_on_from_each_others_snapshots()
    {
        StreamedIntegrator network = StreamingTests.Drawn<StreamedIntegrator>();
        using AgentStreams<StreamedIntegrator> agents = StreamedIntegrator.CreateAgents(3);
        using SpikeStream<StreamedIntegrator> stream = StreamedIntegrator.CreateStream();
        float[] outputs = new float[3 * 6];
        for (int step = 0; step < 4; step++)
        {
            network.Step(Inputs<StreamedIntegrator>(3, step), outputs, agents);
        }

        byte[] snapshot = new byte[agents.SnapshotLength];
        agents.Save(2, snapshot);
        Assert.Equal(stream.SnapshotLength, agents.SnapshotLength);
        stream.Restore(snapshot);
        agents.Restore(0, snapshot);
        float[] row = new float[6];
        for (int step = 4; step < 9; step++)
        {
            float[] inputs = Inputs<StreamedIntegrator>(3, step);
            inputs.AsSpan(2 * 7, 7).CopyTo(inputs);
            network.Step(inputs, outputs, agents);
            network.Step(inputs.AsSpan(0, 7), row, stream);
            Closeness.AssertSameBits(outputs.AsSpan(12).ToArray(), row, $"the stream at step {step}");
            Closeness.AssertSameBits(outputs.AsSpan(12).ToArray(), outputs.AsSpan(0, 6).ToArray(), $"agent 0 at step {step}");
        }

        float[] decoded = new float[3 * 6];
        agents.Decode(decoded);
        stream.Decode(row);
        Closeness.AssertSameBits(decoded.AsSpan(12).ToArray(), row, "what the stream decodes");
        Assert.Equal(agents.StepsOf(2), stream.Steps);
    }

    [Fact]
    public void The_plan_and_the_runtime_agree_on_where_states_lie()
    {
        AssertAgree<StreamedClassifier>();
        AssertAgree<StreamedIntegrator>();
        AssertAgree<StreamedRow>();
        AssertAgree<StreamedNeuron>();
    }

    [Fact]
    public void One_agent_goes_on_from_a_streams_snapshot()
    {
        StreamedSpikeNeurons network = StreamingTests.Drawn<StreamedSpikeNeurons>();
        using AgentStreams<StreamedSpikeNeurons> agents = StreamedSpikeNeurons.CreateAgents(18);
        using SpikeStream<StreamedSpikeNeurons> stream = StreamedSpikeNeurons.CreateStream();
        float[] row = new float[3];
        float[] outputs = new float[18 * 3];
        for (int step = 0; step < 8; step++)
        {
            if (step == 4)
            {
                byte[] snapshot = new byte[stream.SnapshotLength];
                stream.Save(snapshot);
                agents.Restore(17, snapshot);
            }

            float[] inputs = Inputs<StreamedSpikeNeurons>(18, step);
            network.Step(inputs, outputs, agents);
            network.Step(inputs.AsSpan(17 * 6), row, stream);
            if (step >= 4)
            {
                Closeness.AssertSameBits(row, outputs.AsSpan(17 * 3).ToArray(), $"agent 17 at step {step}");
            }
        }

        Assert.Equal((8, 8), (stream.Steps, agents.StepsOf(17)));
    }

    [Fact]
    public void One_agent_is_decoded_while_others_rest()
    {
        StreamedIntegrator network = StreamingTests.Drawn<StreamedIntegrator>();
        using AgentStreams<StreamedIntegrator> agents = StreamedIntegrator.CreateAgents(2);
        float[] outputs = new float[12];
        network.Step(Inputs<StreamedIntegrator>(2, step: 0), outputs, agents);
        float[] all = new float[12];
        agents.Decode(all);
        agents.Reset(0);
        float[] one = new float[6];
        agents.Decode(1, one);

        Closeness.AssertSameBits(all.AsSpan(6).ToArray(), one, "agent 1");
        Assert.Throws<InvalidOperationException>(() => agents.Decode(0, one));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_step_of_agents_allocates_nothing(int threads)
    {
        StreamedIntegrator network = StreamingTests.Drawn<StreamedIntegrator>();
        using WorkerTeam team = new(threads);
        using AgentStreams<StreamedIntegrator> agents = StreamedIntegrator.CreateAgents(40, team);
        float[] inputs = Inputs<StreamedIntegrator>(40, step: 0);
        float[] outputs = new float[40 * 6];
        network.Step(inputs, outputs, agents);
        long least = long.MaxValue;
        for (int round = 0; round < 3; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            network.Step(inputs, outputs, agents);
            agents.Decode(outputs);
            agents.Reset(3);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            network.Step(inputs, outputs, agents);
        }

        Assert.Equal(0, least);
    }

    internal static float[] Inputs<TNetwork>(int agents, int step)
        where TNetwork : class, ISpikingNetwork<TNetwork>
    {
        Random random = new((agents * 1000) + step);
        bool areSpikes = TNetwork.Info.InputIsSpikes;
        float[] inputs = new float[agents * TNetwork.Info.InputSize];
        for (int index = 0; index < inputs.Length; index++)
        {
            // Some agents are busy, some nearly silent.
            double busy = index / TNetwork.Info.InputSize % 3 / 2.0;
            inputs[index] = areSpikes ? (random.NextDouble() < busy ? 1 : 0) : (float)((random.NextDouble() * 2) - 0.4);
        }

        return inputs;
    }

    private static void AssertAgree<TNetwork>()
        where TNetwork : class, IStreamingNetwork<TNetwork> => Assert.Equal(
        16 * TNetwork.Info.Traces.Sum(trace => trace.States.Count * trace.Neurons), TNetwork.Info.Memory.AgentState);

    private static void AssertLikeStreams<TNetwork>(int count, LaneWidth lanes, int threads)
        where TNetwork : class, IStreamingNetwork<TNetwork>
    {
        NetworkInfo info = TNetwork.Info;
        TNetwork network = StreamingTests.Drawn<TNetwork>();
        using WorkerTeam team = new(threads);
        using AgentStreams<TNetwork> agents = TNetwork.CreateAgents(count, team, lanes);
        SpikeStream<TNetwork>[] streams = [.. Enumerable.Range(0, count).Select(_ => TNetwork.CreateStream())];
        float[] outputs = new float[count * info.StreamOutputSize];
        float[] expected = new float[outputs.Length];
        for (int step = 0; step < 6; step++)
        {
            float[] inputs = Inputs<TNetwork>(count, step);
            network.Step(inputs, outputs, agents);
            for (int agent = 0; agent < count; agent++)
            {
                network.Step(
                    inputs.AsSpan(agent * info.InputSize, info.InputSize), expected.AsSpan(agent * info.StreamOutputSize, info.StreamOutputSize), streams[agent]);
            }

            Closeness.AssertSameBits(expected, outputs, $"{info.Name}, {count} agents, step {step}");
        }

        foreach (TraceInfo trace in info.Traces)
        {
            foreach (string state in trace.States)
            {
                float[] copy = new float[trace.Neurons];
                for (int agent = 0; agent < count; agent += Math.Max(1, count / 50))
                {
                    agents.CopyState(agent, trace.Stage, copy, state);
                    Closeness.AssertSameBits(streams[agent].State(trace.Stage, state).ToArray(), copy, $"{info.Name}, {trace.Stage} {state} of agent {agent}");
                }
            }
        }

        AssertDecodesAlike(agents, streams);
        foreach (SpikeStream<TNetwork> stream in streams)
        {
            stream.Dispose();
        }
    }

    private static void AssertDecodesAlike<TNetwork>(AgentStreams<TNetwork> agents, SpikeStream<TNetwork>[] streams)
        where TNetwork : class, IStreamingNetwork<TNetwork>
    {
        NetworkInfo info = TNetwork.Info;
        if (info.FinalDecoding is null)
        {
            return;
        }

        float[] decoded = new float[streams.Length * info.OutputSize];
        float[] expected = new float[decoded.Length];
        agents.Decode(decoded);
        for (int agent = 0; agent < streams.Length; agent++)
        {
            streams[agent].Decode(expected.AsSpan(agent * info.OutputSize, info.OutputSize));
        }

        Closeness.AssertSameBits(expected, decoded, $"{info.Name}, what {streams.Length} agents decode");
    }
}
