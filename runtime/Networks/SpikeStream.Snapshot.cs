using System;
using System.IO;
using Edifice.Persistence;

namespace Edifice;

/// <content>Snapshots.</content>
public sealed partial class SpikeStream<TNetwork>
{
    /// <summary>Bytes of a snapshot of this network's streams.</summary>
    public int SnapshotLength => StreamSnapshot.LengthOf(state.Length, seen.Length);

    /// <summary>Writes all that the stream holds; the same stream gives the same bytes on every machine.</summary>
    /// <param name="destination"><see cref="SnapshotLength"/> bytes, overwritten.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> has another length; nothing was written.</exception>
    /// <exception cref="InvalidOperationException">Another thread is using the stream.</exception>
    public void Save(Span<byte> destination)
    {
        if (destination.Length != SnapshotLength)
        {
            throw new ArgumentException(
                $"A snapshot of {TNetwork.Info.Name} has {SnapshotLength} bytes; the destination has {destination.Length}.", nameof(destination));
        }

        lease.Take("stream");
        try
        {
            StreamSnapshot.Write(fingerprint, Steps, state.Span, seen, destination);
        }
        finally
        {
            lease.Return();
        }
    }

    /// <summary>Goes on from a snapshot, with the same bits as the stream that it was taken of.</summary>
    /// <param name="snapshot">What <see cref="Save"/> wrote, of a network with the same declaration.</param>
    /// <exception cref="InvalidDataException">
    /// The bytes are no snapshot, are cut short or damaged, hold numbers that are not finite, have another version, or
    /// belong to another declaration; the message says which, and the stream is as it was.
    /// </exception>
    /// <exception cref="InvalidOperationException">Another thread is using the stream.</exception>
    public void Restore(ReadOnlySpan<byte> snapshot)
    {
        lease.Take("stream");
        try
        {
            StreamSnapshot.Require(snapshot, fingerprint, state.Span.Length, seen.Length, TNetwork.Info.Name);
            Steps = StreamSnapshot.Read(snapshot, state.Span, seen);
        }
        finally
        {
            lease.Return();
        }
    }
}
