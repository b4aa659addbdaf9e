using System;
using System.ComponentModel;
using System.Linq;
using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice;

/// <summary>The states of many agents that run one network step by step, together: each goes its own way, with the bits of a stream of its own.</summary>
/// <remarks>
/// Agents lie side by side, sixteen to a block, so that a vector holds one neuron of several agents. An agent may be reset, saved and
/// restored by itself, and its snapshot is a <see cref="SpikeStream{TNetwork}"/>'s.
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
    private readonly StreamDecoder[] decoders;
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
        Count = count;
        Lanes = LaneDispatch.Resolve(lanes);
        Team = team;
        state = new AlignedMemory((long)Blocks * layout.Length);
        scratch = new AlignedMemory(team.Threads * info.Memory.AgentScratch);
        steps = new long[count];
        decoders = info.FinalDecoding is { } decoding
            ? [.. Enumerable.Range(0, count).Select(_ => new StreamDecoder(decoding, info.StreamOutputSize))]
            : [];
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
            foreach (StreamDecoder decoder in decoders)
            {
                decoder.Clear();
            }
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
            if (decoders.Length > 0)
            {
                decoders[agent].Clear();
            }
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
    public void Decode(Span<float> outputs)
    {
        NetworkInfo info = TNetwork.Info;
        if (info.FinalDecoding is null)
        {
            throw new InvalidOperationException($"{info.Name} ends without a Decode: what Step gives is its output.");
        }

        if (outputs.Length != (long)Count * info.OutputSize)
        {
            throw new ArgumentException(
                $"Decode of {Count} agents of {info.Name} writes [{Count}, {info.OutputSize}], {(long)Count * info.OutputSize} numbers; the span has {outputs.Length}.",
                nameof(outputs));
        }

        lease.Take("group of agents");
        try
        {
            int resting = steps.IndexOf(0);
            if (resting >= 0)
            {
                throw new InvalidOperationException($"Nothing is to be decoded yet of agent {resting}: call Step first.");
            }

            for (int agent = 0; agent < Count; agent++)
            {
                decoders[agent].Read(steps[agent], outputs.Slice(agent * info.OutputSize, info.OutputSize));
            }
        }
        finally
        {
            lease.Return();
        }
    }

    /// <summary>A state of an agent's neurons after its last step, such as their membranes; zeros before the first.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="stage">The stage's name, such as "hidden1".</param>
    /// <param name="destination">[neurons], overwritten.</param>
    /// <param name="variable">The state's name in the neuron's Step.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such agent.</exception>
    /// <exception cref="ArgumentException">
    /// There is no such stage or state (the message lists those there are), or <paramref name="destination"/> has another length; nothing was written.
    /// </exception>
    public void CopyState(int agent, string stage, Span<float> destination, string variable = "membrane")
    {
        Require(agent);
        (TraceInfo trace, int index) = StateNames.Find(TNetwork.Info, stage, variable);
        if (destination.Length != trace.Neurons)
        {
            throw new ArgumentException($"Stage {stage} has {trace.Neurons} neurons; the span has {destination.Length} numbers.", nameof(destination));
        }

        layout.Copy(BlockOf(agent), agent % BlockSize, trace, index, destination);
    }

    /// <summary>Gives the memory back; later calls with these agents throw.</summary>
    public void Dispose()
    {
        state.Dispose();
        scratch.Dispose();
    }

    private Span<float> BlockOf(int agent) => state.Span.Slice(agent / BlockSize * layout.Length, layout.Length);

    private int Require(int agent) => agent >= 0 && agent < Count
        ? agent
        : throw new ArgumentOutOfRangeException(nameof(agent), agent, $"There are {Count} agents, 0 to {Count - 1}.");
}
