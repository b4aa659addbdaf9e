using System;
using System.IO;
using Edifice.Persistence;

namespace Edifice;

/// <content>Snapshots.</content>
public sealed partial class AgentStreams<TNetwork>
{
    /// <summary>Bytes of a snapshot of one agent: those of a <see cref="SpikeStream{TNetwork}"/>.</summary>
    public int SnapshotLength => StreamSnapshot.LengthOf(StreamLength, SeenOf(0).Length);

    private static int StreamLength => (int)TNetwork.Info.Memory.StreamState;

    /// <summary>Writes all that one agent holds, in the form of a stream's snapshot: a stream, or another agent, goes on from it with the same bits.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="destination"><see cref="SnapshotLength"/> bytes, overwritten.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such agent.</exception>
    /// <exception cref="ArgumentException"><paramref name="destination"/> has another length; nothing was written.</exception>
    /// <exception cref="InvalidOperationException">Another thread is using the agents.</exception>
    public void Save(int agent, Span<byte> destination)
    {
        Require(agent);
        if (destination.Length != SnapshotLength)
        {
            throw new ArgumentException(
                $"A snapshot of {TNetwork.Info.Name} has {SnapshotLength} bytes; the destination has {destination.Length}.", nameof(destination));
        }

        lease.Take("group of agents");
        try
        {
            float[] states = new float[StreamLength];
            layout.ToStream(BlockOf(agent), agent % BlockSize, states);
            StreamSnapshot.Write(TNetwork.Info.Fingerprint, steps[agent], states, SeenOf(agent), destination);
        }
        finally
        {
            lease.Return();
        }
    }

    /// <summary>One agent goes on from a snapshot of an agent or of a stream, with the same bits.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="snapshot">Of a network with the same declaration.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such agent.</exception>
    /// <exception cref="InvalidDataException">
    /// The bytes are no snapshot, are cut short or damaged, hold numbers that are not finite, have another version, or
    /// belong to another declaration; the message says which, and the agent is as it was.
    /// </exception>
    /// <exception cref="InvalidOperationException">Another thread is using the agents.</exception>
    public void Restore(int agent, ReadOnlySpan<byte> snapshot)
    {
        Require(agent);
        lease.Take("group of agents");
        try
        {
            NetworkInfo info = TNetwork.Info;
            StreamSnapshot.Require(snapshot, info.Fingerprint, StreamLength, SeenOf(agent).Length, info.Name);
            float[] states = new float[StreamLength];
            steps[agent] = StreamSnapshot.Read(snapshot, states, SeenOf(agent));
            layout.FromStream(states, BlockOf(agent), agent % BlockSize);
        }
        finally
        {
            lease.Return();
        }
    }
}
