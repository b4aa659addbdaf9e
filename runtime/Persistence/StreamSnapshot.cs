using System;
using System.Buffers.Binary;
using System.IO;

namespace Edifice.Persistence;

/// <summary>The bytes of a stream's snapshot, little-endian on every machine.</summary>
/// <remarks>
/// magic "EDGS" · version (4 bytes) · fingerprint of the declaration (8) · steps taken (8) · states, 4 bytes a number ·
/// decoder, 8 bytes a number · checksum of all before it (8). The checksum finds accidents, not attacks: what it accepts
/// is still held to what a stream can be.
/// </remarks>
internal static class StreamSnapshot
{
    private const uint Magic = 0x53474445;
    private const int Version = 2;
    private const int HeaderLength = 24;
    private const int ChecksumLength = sizeof(ulong);

    // Beyond it, a step more is no longer another number for the decoder.
    private const long MostSteps = 1L << 53;

    public static int LengthOf(int states, int decoder)
        => checked(HeaderLength + (states * sizeof(float)) + (decoder * sizeof(double)) + ChecksumLength);

    /// <summary>Bytes of a snapshot of a network's streams.</summary>
    public static int LengthOf(NetworkInfo info)
        => LengthOf(checked((int)info.Memory.StreamState), info.FinalDecoding is null ? 0 : StreamDecoder.LengthOf(info.StreamOutputSize));

    public static void Write(ulong fingerprint, long steps, ReadOnlySpan<float> states, ReadOnlySpan<double> decoder, Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(destination, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(destination[4..], Version);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[8..], fingerprint);
        BinaryPrimitives.WriteInt64LittleEndian(destination[16..], steps);
        int place = HeaderLength;
        foreach (float number in states)
        {
            BinaryPrimitives.WriteSingleLittleEndian(destination[place..], number);
            place += sizeof(float);
        }

        foreach (double number in decoder)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(destination[place..], number);
            place += sizeof(double);
        }

        BinaryPrimitives.WriteUInt64LittleEndian(destination[place..], Fingerprint.Of(destination[..place]));
    }

    /// <summary>Throws unless all of it can be read.</summary>
    public static void Require(ReadOnlySpan<byte> snapshot, ulong fingerprint, int states, int decoder, string network)
    {
        int length = LengthOf(states, decoder);
        if (snapshot.Length < HeaderLength + ChecksumLength)
        {
            throw new InvalidDataException($"A snapshot of {network} has {length} bytes; {snapshot.Length} are too few for any.");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(snapshot) != Magic)
        {
            throw new InvalidDataException("This is no snapshot of a stream: it does not begin as one does.");
        }

        int version = BinaryPrimitives.ReadInt32LittleEndian(snapshot[4..]);
        if (version != Version)
        {
            throw new InvalidDataException($"The snapshot has version {version}; this runtime reads version {Version}.");
        }

        if (BinaryPrimitives.ReadUInt64LittleEndian(snapshot[8..]) != fingerprint)
        {
            throw new InvalidDataException(
                $"The snapshot belongs to another declaration than {network}'s: restore it into the network that it was taken of.");
        }

        if (snapshot.Length != length)
        {
            throw new InvalidDataException($"A snapshot of {network} has {length} bytes; this one has {snapshot.Length}: it was cut short or appended to.");
        }

        ReadOnlySpan<byte> content = snapshot[..^ChecksumLength];
        if (Fingerprint.Of(content) != BinaryPrimitives.ReadUInt64LittleEndian(snapshot[content.Length..]))
        {
            throw new InvalidDataException("The snapshot is damaged: its checksum does not match its content.");
        }

        long steps = BinaryPrimitives.ReadInt64LittleEndian(snapshot[16..]);
        if (steps is < 0 or > MostSteps)
        {
            throw new InvalidDataException($"The snapshot says that {steps} steps were taken; a stream takes 0 to {MostSteps}.");
        }

        for (int index = 0; index < states + decoder; index++)
        {
            double number = index < states ? StateAt(snapshot, index) : DecoderAt(snapshot, states, index - states);
            if (!double.IsFinite(number))
            {
                string what = index < states ? $"state {index}" : $"decoded number {index - states}";
                throw new InvalidDataException($"The snapshot holds no state that can go on: its {what} is not finite.");
            }
        }
    }

    /// <summary>Reads what <see cref="Require"/> has accepted; gives the steps.</summary>
    public static long Read(ReadOnlySpan<byte> snapshot, Span<float> states, Span<double> decoder)
    {
        for (int index = 0; index < states.Length; index++)
        {
            states[index] = StateAt(snapshot, index);
        }

        for (int index = 0; index < decoder.Length; index++)
        {
            decoder[index] = DecoderAt(snapshot, states.Length, index);
        }

        return BinaryPrimitives.ReadInt64LittleEndian(snapshot[16..]);
    }

    private static float StateAt(ReadOnlySpan<byte> snapshot, int index)
        => BinaryPrimitives.ReadSingleLittleEndian(snapshot[(HeaderLength + (index * sizeof(float)))..]);

    private static double DecoderAt(ReadOnlySpan<byte> snapshot, int states, int index)
        => BinaryPrimitives.ReadDoubleLittleEndian(snapshot[(HeaderLength + (states * sizeof(float)) + (index * sizeof(double)))..]);
}
