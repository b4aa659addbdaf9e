using System;
using System.ComponentModel;
using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice;

/// <summary>The states of many agents that run one network step by step, together: each goes its own way, with the bits of a stream of its own.</summary>
/// <remarks>
/// Agents lie side by side, sixteen to a block, so that a vector holds one neuron of several agents. An agent may be reset, saved and
/// restored by itself; streams and agents go on from each other's snapshots. Members throw an <see cref="ObjectDisposedException"/> after
/// <see cref="Dispose"/>, and an <see cref="InvalidOperationException"/> where another thread is using the agents.
/// </remarks>
/// <typeparam name="TNetwork">The network that it was made for.</typeparam>
public sealed partial class AgentStreams<TNetwork> : IDisposable
    where TNetwork : class, IStreamingNetwork<TNetwork>
{
    private const int BlockSize = AgentBlock.Agents;

    private readonly Lease lease = new();
    private readonly AlignedMemory state;
    private readonly AlignedMemory scratch;
    private readonly AgentLayout layout = AgentLayout.Of(TNetwork.Info);
    private readonly StreamDecoder? decoder;
    private readonly double[] seen;
    private readonly long[] steps;

    /// <summary>Allocates the states of <paramref name="count"/> agents at rest, to be stepped by the calling thread alone.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1 or too large for memory.</exception>
    public AgentStreams(int count, LaneWidth lanes = LaneWidth.Automatic)
        : this(count, new WorkerTeam(threads: 1), lanes)
    {
    }

    /// <summary>Allocates the states of <paramref name="count"/> agents at rest, to be stepped by a team of threads.</summary>
    /// <param name="count">Agents, at least 1.</param>
    /// <param name="team">Shares the agents; remains the caller's to dispose.</param>
    /// <param name="lanes">The width to compute with.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1 or too large for memory.</exception>
    public AgentStreams(int count, WorkerTeam team, LaneWidth lanes = LaneWidth.Automatic)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        NetworkInfo info = TNetwork.Info;
        int kept = info.FinalDecoding is null ? 0 : info.StreamOutputSize + 1;
        long most = BlockSize * ((Array.MaxLength - BlockSize) / Math.Max(layout.Length, BlockSize * Math.Max(1, kept)));
        if (count > most)
        {
            throw new ArgumentOutOfRangeException(
                nameof(count), count, $"One group holds at most {most} agents of {info.Name}, as far as memory goes: take several groups.");
        }

        Count = count;
        Lanes = LaneDispatch.Resolve(lanes);
        Team = team;
        state = new AlignedMemory((long)Blocks * layout.Length);
        scratch = new AlignedMemory(team.Threads * info.Memory.AgentScratch);
        steps = new long[count];
        decoder = info.FinalDecoding is { } decoding ? new StreamDecoder(decoding, info.StreamOutputSize) : null;
        seen = new double[(long)count * kept];
    }

    /// <summary>Agents.</summary>
    public int Count { get; }

    /// <summary>The width that steps compute with.</summary>
    public LaneWidth Lanes { get; }

    /// <summary>The threads that share the agents.</summary>
    public WorkerTeam Team { get; }

    /// <summary>For generated code: blocks of sixteen agents, the last one perhaps not full.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int Blocks => (int)(((long)Count + BlockSize - 1) / BlockSize);

    /// <summary>Steps that an agent has taken since it was made or reset.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such agent.</exception>
    public long StepsOf(int agent) => steps[Require(agent)];

    /// <summary>All agents back to rest, as if no step had been taken.</summary>
    /// <exception cref="InvalidOperationException">Another thread is using the agents.</exception>
    public void Reset()
    {
        lease.Take("group of agents");
        try
        {
            state.Span.Clear();
            steps.AsSpan().Clear();
            seen.AsSpan().Clear();
        }
        finally
        {
            lease.Return();
        }
    }

    /// <summary>One agent back to rest; the others go on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such agent.</exception>
    /// <exception cref="InvalidOperationException">Another thread is using the agents.</exception>
    public void Reset(int agent)
    {
        Require(agent);
        lease.Take("group of agents");
        try
        {
            layout.Clear(BlockOf(agent), agent % BlockSize);
            steps[agent] = 0;
            SeenOf(agent).Clear();
        }
        finally
        {
            lease.Return();
        }
    }

    /// <summary>What the network's final Decode says of all agents' steps so far.</summary>
    /// <param name="outputs">[agents, outputs], overwritten.</param>
    /// <exception cref="ArgumentException"><paramref name="outputs"/> has another length; nothing was written.</exception>
    /// <exception cref="InvalidOperationException">
    /// The network has no Decode at its end, an agent has taken no step, or another thread is using the agents; nothing was written.
    /// </exception>
    public void Decode(Span<float> outputs) => Decode(0, Count, outputs);

    /// <summary>What the network's final Decode says of one agent's steps so far.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="output">[outputs], overwritten.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such agent.</exception>
    /// <exception cref="ArgumentException"><paramref name="output"/> has another length; nothing was written.</exception>
    /// <exception cref="InvalidOperationException">
    /// The network has no Decode at its end, the agent has taken no step, or another thread is using the agents; nothing was written.
    /// </exception>
    public void Decode(int agent, Span<float> output) => Decode(Require(agent), 1, output);

    /// <summary>A state of an agent's neurons after its last step, such as their membranes; zeros before the first.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="stage">The stage's name, such as "hidden1".</param>
    /// <param name="destination">[neurons], overwritten.</param>
    /// <param name="variable">The state's name in the neuron's Step.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such agent.</exception>
    /// <exception cref="ArgumentException">
    /// There is no such stage or state (the message lists those there are), or <paramref name="destination"/> has another length; nothing was written.
    /// </exception>
    /// <exception cref="InvalidOperationException">Another thread is using the agents.</exception>
    public void CopyState(int agent, string stage, Span<float> destination, string variable = "membrane")
    {
        Require(agent);
        (TraceInfo trace, int index) = StateNames.Find(TNetwork.Info, stage, variable);
        if (destination.Length != trace.Neurons)
        {
            throw new ArgumentException($"Stage {stage} has {trace.Neurons} neurons; the span has {destination.Length} numbers.", nameof(destination));
        }

        lease.Take("group of agents");
        try
        {
            layout.Copy(BlockOf(agent), agent % BlockSize, trace, index, destination);
        }
        finally
        {
            lease.Return();
        }
    }

    /// <summary>Gives the memory back; later calls with these agents throw.</summary>
    public void Dispose()
    {
        state.Dispose();
        scratch.Dispose();
    }

    private void Decode(int first, int count, Span<float> outputs)
    {
        NetworkInfo info = TNetwork.Info;
        if (decoder is null)
        {
            throw new InvalidOperationException($"{info.Name} ends without a Decode: what Step gives is its output.");
        }

        if (outputs.Length != (long)count * info.OutputSize)
        {
            throw new ArgumentException(
                $"Decode of {(count == 1 ? "1 agent" : $"{count} agents")} of {info.Name} writes [{count}, {info.OutputSize}], {(long)count * info.OutputSize} numbers; the span has {outputs.Length}.",
                nameof(outputs));
        }

        lease.Take("group of agents");
        try
        {
            int resting = steps.AsSpan(first, count).IndexOf(0);
            if (resting >= 0)
            {
                throw new InvalidOperationException($"Nothing is to be decoded yet of agent {first + resting}: call Step first.");
            }

            for (int agent = 0; agent < count; agent++)
            {
                decoder.Read(SeenOf(first + agent), steps[first + agent], outputs.Slice(agent * info.OutputSize, info.OutputSize));
            }
        }
        finally
        {
            lease.Return();
        }
    }

    private Span<double> SeenOf(int agent) => decoder is null ? default : seen.AsSpan(agent * decoder.Length, decoder.Length);

    private Span<float> BlockOf(int agent) => state.Span.Slice(agent / BlockSize * layout.Length, layout.Length);

    private int Require(int agent) => agent >= 0 && agent < Count
        ? agent
        : throw new ArgumentOutOfRangeException(nameof(agent), agent, $"There are {Count} agents, 0 to {Count - 1}.");
}
