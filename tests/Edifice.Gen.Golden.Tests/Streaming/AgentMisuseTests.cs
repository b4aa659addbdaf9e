using System;
using System.IO;
using System.Linq;
using CsCheck;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Golden.Tests;

/// <summary>What is wrong with a call of agents is said before anything is done.</summary>
public sealed class AgentMisuseTests
{
    [Theory]
    [InlineData(20, 18, "A step of 3 agents of StreamedIntegrator has [3, 7], 21 numbers, as inputs; the span has 20.")]
    [InlineData(21, 6, "A step of 3 agents of StreamedIntegrator has [3, 6], 18 numbers, as outputs; the span has 6.")]
    public void A_span_of_another_length_takes_no_step(int inputs, int outputs, string message)
    {
        StreamedIntegrator network = new(seed: 1);
        using AgentStreams<StreamedIntegrator> agents = StreamedIntegrator.CreateAgents(3);
        ArgumentException error = Assert.Throws<ArgumentException>(() => network.Step(new float[inputs], new float[outputs], agents));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(0, agents.StepsOf(0));
    }

    [Fact]
    public void A_number_that_is_not_finite_is_named_with_its_agent()
    {
        StreamedIntegrator network = new(seed: 1);
        using AgentStreams<StreamedIntegrator> agents = StreamedIntegrator.CreateAgents(3);
        float[] inputs = new float[21];
        inputs[16] = float.NaN;
        ArgumentException error = Assert.Throws<ArgumentException>(() => network.Step(inputs, new float[18], agents));
        Assert.Contains("agent 2, feature 2", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, agents.StepsOf(2));
    }

    [Fact]
    public void There_is_no_agent_outside_their_number()
    {
        using AgentStreams<StreamedIntegrator> agents = StreamedIntegrator.CreateAgents(3);
        Assert.Contains("There are 3 agents, 0 to 2.", Assert.Throws<ArgumentOutOfRangeException>(() => agents.Reset(3)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => agents.StepsOf(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => agents.CopyState(3, "hidden1", new float[33]));
        Assert.Throws<ArgumentOutOfRangeException>(() => agents.Save(3, new byte[agents.SnapshotLength]));
        Assert.Throws<ArgumentOutOfRangeException>(() => agents.Restore(-1, new byte[agents.SnapshotLength]));
        Assert.Throws<ArgumentOutOfRangeException>(() => StreamedIntegrator.CreateAgents(0));
    }

    [Fact]
    public void More_agents_than_memory_holds_are_refused_by_name()
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => StreamedIntegrator.CreateAgents(int.MaxValue));
        Assert.Equal("count", error.ParamName);
        Assert.Contains("agents of StreamedIntegrator", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => StreamedIntegrator.CreateAgents(3, null!));
    }

    [Fact]
    public void Inputs_and_outputs_lie_apart()
    {
        StreamedIntegrator network = new(seed: 1);
        using AgentStreams<StreamedIntegrator> agents = StreamedIntegrator.CreateAgents(3);
        float[] numbers = new float[39];
        Assert.Throws<ArgumentException>(() => network.Step(numbers.AsSpan(0, 21), numbers.AsSpan(20, 18), agents));
        Assert.Equal(0, agents.StepsOf(0));
    }

    [Fact]
    public void A_team_that_was_disposed_takes_no_step()
    {
        WorkerTeam team = new(threads: 2);
        using AgentStreams<StreamedIntegrator> agents = StreamedIntegrator.CreateAgents(3, team);
        team.Dispose();
        Assert.Throws<ObjectDisposedException>(() => new StreamedIntegrator(seed: 1).Step(new float[21], new float[18], agents));
        Assert.Equal(0, agents.StepsOf(0));
    }

    [Fact]
    public void An_agent_that_took_no_step_can_not_be_decoded()
    {
        StreamedIntegrator network = new(seed: 1);
        using AgentStreams<StreamedIntegrator> agents = StreamedIntegrator.CreateAgents(3);
        network.Step(new float[21], new float[18], agents);
        agents.Reset(1);
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => agents.Decode(new float[18]));
        Assert.Contains("agent 1", error.Message, StringComparison.Ordinal);
        Assert.Contains("[3, 6]", Assert.Throws<ArgumentException>(() => agents.Decode(new float[6])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_snapshots_change_no_agent() => G.Select(G.Int[0, 10_000], G.Byte, G.Int[0, 400]).Sample(
        damage =>
        {
            StreamedIntegrator network = StreamingTests.Drawn<StreamedIntegrator>();
            using AgentStreams<StreamedIntegrator> agents = StreamedIntegrator.CreateAgents(2);
            network.Step(AgentTests.Inputs<StreamedIntegrator>(2, step: 0), new float[12], agents);
            byte[] before = Save(agents);
            byte[] damaged = [.. before.Take(before.Length - (damage.Item3 % 5))];
            damaged[damage.Item1 % damaged.Length] ^= (byte)(damage.Item2 | 1);
            Assert.Throws<InvalidDataException>(() => agents.Restore(1, damaged));
            Assert.Equal(before, Save(agents));
        },
        iter: 300);

    [Fact]
    public void Disposed_agents_say_so()
    {
        AgentStreams<StreamedIntegrator> agents = StreamedIntegrator.CreateAgents(2);
        agents.Dispose();
        Assert.Throws<ObjectDisposedException>(() => new StreamedIntegrator(seed: 1).Step(new float[14], new float[12], agents));
        Assert.Throws<ObjectDisposedException>(agents.Reset);
    }

    private static byte[] Save(AgentStreams<StreamedIntegrator> agents)
    {
        byte[] snapshot = new byte[agents.SnapshotLength];
        agents.Save(1, snapshot);
        return snapshot;
    }
}
