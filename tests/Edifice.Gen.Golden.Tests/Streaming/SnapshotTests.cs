using System;
using System.Buffers.Binary;
using System.IO;
using System.Threading;
using CsCheck;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Golden.Tests;

/// <summary>A stream's state as bytes: whole, or refused.</summary>
public sealed class SnapshotTests
{
    private const int FirstState = 24;

    private static readonly Func<byte[], Random, byte[]>[] Changes =
    [
        (snapshot, random) => Changed(snapshot, random.Next(snapshot.Length), (byte)random.Next(256)),
        (snapshot, random) => Changed(snapshot, random.Next(FirstState), (byte)random.Next(256)),
        (snapshot, random) => snapshot[..random.Next(snapshot.Length)],
        (snapshot, random) => [.. snapshot, .. new byte[random.Next(1, 100)]],
        (snapshot, random) => [.. snapshot[..(snapshot.Length / 2)], .. snapshot[..(snapshot.Length - (snapshot.Length / 2))]],
        (snapshot, random) => WithState(snapshot, random, (random.NextSingle() - 0.5f) * 10),
        (snapshot, random) => WithState(snapshot, random, BitConverter.UInt32BitsToSingle((uint)random.NextInt64(1L << 32))),
    ];

    private static readonly Gen<Func<byte[], byte[]>> Damage = G.Select(G.Int, G.Int[0, Changes.Length - 1], G.Bool).Select(
        (seed, change, isSealed) => new Func<byte[], byte[]>(snapshot =>
        {
            byte[] damaged = Changes[change]([.. snapshot], new Random(seed));
            return isSealed && damaged.Length > sizeof(ulong) ? Sealed(damaged) : damaged;
        }));

    [Fact]
    public void A_restored_stream_goes_on_with_the_same_bits()
    {
        StreamedIntegrator network = StreamingTests.Drawn<StreamedIntegrator>();
        using SpikeStream<StreamedIntegrator> stream = StreamedIntegrator.CreateStream();
        StreamingTests.Run(network, stream, steps: 4);
        byte[] snapshot = Save(stream);
        float[] expected = StreamingTests.Run(network, stream, steps: 5);
        float[] expectedMeans = new float[6];
        stream.Decode(expectedMeans);

        using SpikeStream<StreamedIntegrator> other = StreamedIntegrator.CreateStream(LaneWidth.One);
        other.Restore(snapshot);
        Assert.Equal(4, other.Steps);
        Closeness.AssertSameBits(expected, StreamingTests.Run(network, other, steps: 5), "the steps behind the snapshot");
        float[] means = new float[6];
        other.Decode(means);
        Closeness.AssertSameBits(expectedMeans, means, "what both decode");
    }

    [Fact]
    public void A_stream_at_rest_can_be_saved_and_restored()
    {
        using SpikeStream<StreamedIntegrator> fresh = StreamedIntegrator.CreateStream();
        byte[] snapshot = Save(fresh);
        StreamedIntegrator network = StreamingTests.Drawn<StreamedIntegrator>();
        float[] expected = StreamingTests.Run(network, fresh, steps: 3);
        fresh.Restore(snapshot);
        Closeness.AssertSameBits(expected, StreamingTests.Run(network, fresh, steps: 3), "the steps from rest");
    }

    [Fact]
    public void Every_changed_byte_is_noticed_and_the_stream_is_as_it_was()
    {
        using SpikeStream<StreamedIntegrator> stream = Stepped();
        byte[] snapshot = Save(stream);
        for (int place = 0; place < snapshot.Length; place++)
        {
            byte[] damaged = [.. snapshot];
            damaged[place] ^= 0x10;
            Assert.Throws<InvalidDataException>(() => stream.Restore(damaged));
        }

        Assert.Equal(snapshot, Save(stream));
    }

    /// <summary>Half of the damaged snapshots have a checksum that is right: what is checked behind it is on its own.</summary>
    [Fact]
    public void Hostile_snapshots_are_refused_whole_or_are_states_that_go_on()
    {
        StreamedIntegrator network = StreamingTests.Drawn<StreamedIntegrator>();
        float[] parameters = network.Parameters.Storage.ToArray();
        int refused = 0;
        int taken = 0;
        Damage.Sample(
            damage =>
            {
                using SpikeStream<StreamedIntegrator> stream = Stepped();
                byte[] before = Save(stream);
                byte[] hostile = damage(before);
                try
                {
                    stream.Restore(hostile);
                    Interlocked.Increment(ref taken);
                    Assert.Equal(hostile, Save(stream));
                }
                catch (InvalidDataException)
                {
                    Interlocked.Increment(ref refused);
                    Assert.Equal(before, Save(stream));
                }

                StreamingTests.Run(network, stream, steps: 2);
            },
            iter: 1000);
        Assert.True(refused > 300 && taken > 50, $"{refused} refused, {taken} taken");
        Closeness.AssertSameBits(parameters, network.Parameters.Storage.ToArray(), "the network");
    }

    [Fact]
    public void Every_other_length_is_refused()
    {
        using SpikeStream<StreamedIntegrator> stream = Stepped();
        byte[] snapshot = Save(stream);
        for (int length = 0; length < snapshot.Length; length += 13)
        {
            Assert.Throws<InvalidDataException>(() => stream.Restore(snapshot.AsSpan(0, length)));
        }

        InvalidDataException error = Assert.Throws<InvalidDataException>(() => stream.Restore([.. snapshot, 0]));
        Assert.Contains($"has {snapshot.Length} bytes; this one has {snapshot.Length + 1}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_snapshot_of_another_declaration_is_refused_by_name()
    {
        using SpikeStream<StreamedIntegrator> stream = Stepped();
        using SpikeStream<OtherIntegrator> other = OtherIntegrator.CreateStream();
        Assert.Equal(stream.SnapshotLength, other.SnapshotLength);
        byte[] snapshot = Save(stream);
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => other.Restore(snapshot));
        Assert.Contains("another declaration than OtherIntegrator's", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, other.Steps);
    }

    [Fact]
    public void A_later_version_says_so()
    {
        using SpikeStream<StreamedIntegrator> stream = Stepped();
        byte[] snapshot = Save(stream);
        snapshot[4] = 3;
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => stream.Restore(snapshot));
        Assert.Equal("The snapshot has version 3; this runtime reads version 2.", error.Message);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_state_that_is_not_finite_is_refused_although_the_checksum_is_right(float state)
    {
        using SpikeStream<StreamedIntegrator> stream = Stepped();
        byte[] before = Save(stream);
        byte[] snapshot = [.. before];
        BinaryPrimitives.WriteSingleLittleEndian(snapshot.AsSpan(FirstState + 4), state);
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => stream.Restore(Sealed(snapshot)));
        Assert.Contains("its state 1 is not finite", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, Save(stream));
    }

    [Fact]
    public void A_decoded_number_that_is_not_finite_is_refused_although_the_checksum_is_right()
    {
        using SpikeStream<StreamedIntegrator> stream = Stepped();
        byte[] snapshot = Save(stream);
        BinaryPrimitives.WriteDoubleLittleEndian(snapshot.AsSpan(snapshot.Length - (2 * sizeof(double))), double.NaN);
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => stream.Restore(Sealed(snapshot)));
        Assert.Contains("its decoded number 6 is not finite", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public void Steps_that_nobody_can_have_taken_are_refused(long steps)
    {
        using SpikeStream<StreamedIntegrator> stream = Stepped();
        byte[] snapshot = Save(stream);
        BinaryPrimitives.WriteInt64LittleEndian(snapshot.AsSpan(16), steps);
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => stream.Restore(Sealed(snapshot)));
        Assert.Contains($"{steps} steps were taken", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, stream.Steps);
    }

    [Fact]
    public void A_disposed_stream_says_so_each_time()
    {
        SpikeStream<StreamedIntegrator> stream = Stepped();
        byte[] snapshot = Save(stream);
        stream.Dispose();
        Assert.Throws<ObjectDisposedException>(stream.Reset);
        Assert.Throws<ObjectDisposedException>(() => stream.Save(snapshot));
        Assert.Throws<ObjectDisposedException>(() => stream.Restore(snapshot));
    }

    [Fact]
    public void A_destination_of_another_length_is_refused()
    {
        using SpikeStream<StreamedIntegrator> stream = Stepped();
        ArgumentException error = Assert.Throws<ArgumentException>(() => stream.Save(new byte[stream.SnapshotLength - 1]));
        Assert.Contains($"has {stream.SnapshotLength} bytes; the destination has {stream.SnapshotLength - 1}", error.Message, StringComparison.Ordinal);
    }

    private static byte[] Changed(byte[] snapshot, int place, byte value)
    {
        snapshot[place] = value;
        return snapshot;
    }

    // The numbers lie between the header and the checksum.
    private static byte[] WithState(byte[] snapshot, Random random, float state)
    {
        int place = FirstState + (sizeof(float) * random.Next((snapshot.Length - FirstState - sizeof(ulong)) / sizeof(float)));
        BinaryPrimitives.WriteSingleLittleEndian(snapshot.AsSpan(place), state);
        return snapshot;
    }

    // FNV-1a of all before it, as whoever forges a snapshot would write it.
    private static byte[] Sealed(byte[] snapshot)
    {
        ulong hash = 14695981039346656037;
        foreach (byte value in snapshot.AsSpan(0, snapshot.Length - sizeof(ulong)))
        {
            hash = (hash ^ value) * 1099511628211;
        }

        BinaryPrimitives.WriteUInt64LittleEndian(snapshot.AsSpan(snapshot.Length - sizeof(ulong)), hash);
        return snapshot;
    }

    private static SpikeStream<StreamedIntegrator> Stepped()
    {
        SpikeStream<StreamedIntegrator> stream = StreamedIntegrator.CreateStream();
        StreamingTests.Run(StreamingTests.Drawn<StreamedIntegrator>(), stream, steps: 2);
        return stream;
    }

    private static byte[] Save<TNetwork>(SpikeStream<TNetwork> stream)
        where TNetwork : class, IStreamingNetwork<TNetwork>
    {
        byte[] snapshot = new byte[stream.SnapshotLength];
        stream.Save(snapshot);
        return snapshot;
    }
}
