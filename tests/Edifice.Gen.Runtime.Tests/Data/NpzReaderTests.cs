using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class NpzReaderTests
{
    public static TheoryData<string> Fixtures => [.. NpzFixtures.Names];

    public static TheoryData<bool, bool, bool> Ways
    {
        get
        {
            TheoryData<bool, bool, bool> ways = [];
            for (int way = 0; way < 8; way++)
                ways.Add((way & 1) != 0, (way & 2) != 0, (way & 4) != 0);
            return ways;
        }
    }

    [Theory, MemberData(nameof(Fixtures))]
    public void Reads_archives_as_NumPy_writes_them(string fixture)
    {
        foreach (int atOnce in (int[])[1, 37, 100000])
        {
            using NpzReader reader = new(new OneWayStream(NpzFixtures.Bytes(fixture), atOnce), "arrays");
            SampleSet set = SampleSet.Read(reader, divisor: 255);
            Assert.Equal([0f, 0.2f, 0.4f, 0.6f, 0.8f, 1f], set.Inputs);
            Assert.Equal([7, 0, 9], set.Labels);
            Assert.Equal(2, set.Features);
        }
    }

    [Theory, MemberData(nameof(Fixtures))]
    public void Goes_on_behind_an_array_of_a_kind_that_cannot_be_read(string fixture)
    {
        using NpzReader reader = new(new OneWayStream(NpzFixtures.Bytes(fixture), atOnce: 37), "arrays");
        Assert.Equal(
            "arrays, entry \"names.npy\": holds numbers of type \"<U3\", expected b1, i1 to i8, u1 to u8, f2, f4 or f8 with < or >. Save the array with astype('f4').",
            Assert.Throws<InvalidDataException>(() => reader.Next()).Message);
        Assert.Equal("names", reader.ArrayName);
        ArrayReader x = reader.Next()!;
        Assert.Equal(("x", "arrays, entry \"x.npy\""), (reader.ArrayName, x.Name));
        float[] sample = new float[2];
        Assert.True(x.ReadNext(sample));
        ArrayReader y = reader.Next()!;
        Assert.Equal("y", reader.ArrayName);
        Assert.Throws<ObjectDisposedException>(() => x.ReadNext(sample));
        int[] labels = new int[3];
        Assert.Equal(3, y.Read(labels));
        Assert.Null(reader.Next());
        Assert.Null(reader.ArrayName);
        Assert.Null(reader.Next());
    }

    [Theory, MemberData(nameof(Fixtures))]
    public void Opens_an_array_by_its_name(string fixture)
    {
        using ArrayReader y = NpzReader.Open(new OneWayStream(NpzFixtures.Bytes(fixture), atOnce: 37), "arrays", "y");
        int[] labels = new int[3];
        Assert.Equal(3, y.Read(labels));
        Assert.Equal([7, 0, 9], labels);
    }

    [Fact]
    public void A_name_that_is_not_there_is_an_error_that_closes_the_stream()
    {
        MemoryStream stream = new(NpzFixtures.Bytes("Stored"));
        Assert.Equal(
            "arrays: holds no array \"z\".", Assert.Throws<InvalidDataException>(() => NpzReader.Open(stream, "arrays", "z")).Message);
        Assert.False(stream.CanRead);
        stream = new(NpzFixtures.Bytes("Stored"));
        Assert.Throws<InvalidDataException>(() => NpzReader.Open(stream, "arrays", "names", leaveOpen: true));
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void Closing_an_array_opened_by_its_name_closes_the_stream()
    {
        MemoryStream stream = new(NpzFixtures.Bytes("Stored"));
        NpzReader.Open(stream, "arrays", "x").Dispose();
        Assert.False(stream.CanRead);
    }

    [Theory, MemberData(nameof(Ways))]
    public void Reads_every_way_of_writing_entries(bool isDeflated, bool sizesFollow, bool is64)
    {
        byte[] values = new byte[70000];
        new Random(3).NextBytes(values);
        byte[] bytes = new ZipWriter(isDeflated, sizesFollow, is64)
            .Add("read me.txt", "no array"u8.ToArray())
            .Add("first.npy", NpyBytes.Array("|u1", [700, 100], values))
            .Add("empty.npy", NpyBytes.Array("|u1", [0], []))
            .ToArray("a comment");
        using NpzReader reader = new(new OneWayStream(bytes, atOnce: 1000), "arrays");
        ArrayReader first = reader.Next()!;
        Assert.Equal("first", reader.ArrayName);
        Assert.Equal(values.Select(value => (float)value), Growth.ReadAll<float>(first));
        Assert.Empty(Growth.ReadAll<float>(reader.Next()!));
        Assert.Null(reader.Next());
    }

    [Theory, MemberData(nameof(Ways))]
    public void Arrays_that_hold_archives_and_marks_do_not_end_early(bool isDeflated, bool sizesFollow, bool is64)
    {
        byte[] marks = [.. Enumerable.Repeat("PKPK\u0007\u0008PK\u0007"u8.ToArray(), 500).SelectMany(part => part)];
        byte[] values = [.. NpzFixtures.Bytes("StoredIntoPipe"), .. marks, .. NpzFixtures.Bytes("DeflatedIntoPipeWithShortSizes")];
        byte[] bytes = new ZipWriter(isDeflated, sizesFollow, is64).Add("x.npy", NpyBytes.Array("|u1", [values.Length], values)).ToArray();
        foreach (int atOnce in (int[])[1, 29, 100000])
        {
            using NpzReader reader = new(new OneWayStream(bytes, atOnce), "arrays");
            Assert.Equal(values.Select(value => (float)value), Growth.ReadAll<float>(reader.Next()!));
            Assert.Null(reader.Next());
        }
    }

    [Theory, MemberData(nameof(Fixtures))]
    public void Rejects_every_place_where_an_archive_is_cut(string fixture)
    {
        byte[] bytes = NpzFixtures.Bytes(fixture);
        for (int length = 0; length < bytes.Length; length++)
            Assert.StartsWith("arrays", Problem(bytes[..length]), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Fixtures))]
    public void Rejects_every_byte_that_is_changed_in_an_array(string fixture)
    {
        byte[] bytes = NpzFixtures.Bytes(fixture);
        int from = bytes.AsSpan().IndexOf("x.npy"u8) + 25;
        int to = bytes.AsSpan().IndexOf("y.npy"u8) - 60;
        Assert.InRange(to, from + 20, bytes.Length);
        for (int place = from; place < to; place++)
        {
            bytes[place] ^= 0x10;
            Assert.StartsWith("arrays, entry \"x.npy\": ", Problem(bytes), StringComparison.Ordinal);
            bytes[place] ^= 0x10;
        }
    }

    [Fact]
    public void Rejects_bytes_after_the_end()
        => Assert.Equal("arrays: goes on after the end of the archive. It is damaged.", Problem([.. NpzFixtures.Bytes("Stored"), 0]));

    [Fact]
    public void Rejects_what_is_no_archive()
        => Assert.Equal(
            "arrays: has the mark 4D554E93 after 0 entries, expected another entry or the end of a zip archive. It is no archive, or damaged.",
            Problem(NpyBytes.Counting(3)));

    [Fact]
    public void Rejects_entries_that_are_encrypted_or_packed_otherwise()
    {
        const string Rest = ", expected stored (0) or deflated (8). Save it with numpy.savez.";
        byte[] array = NpyBytes.Counting(3);
        Assert.Equal(
            "arrays: entry \"x.npy\" is encrypted or packed with method 0" + Rest, Problem(new ZipWriter(flags: 1).Add("x.npy", array).ToArray()));
        Assert.Equal(
            "arrays: entry \"?[2J.npy\" is encrypted or packed with method 12" + Rest,
            Problem(new ZipWriter(method: 12).Add("\u001b[2J.npy", array).ToArray()));
    }

    [Fact]
    public void Rejects_a_directory_that_lists_other_entries()
    {
        byte[] bytes = new ZipWriter().Add("x.npy", NpyBytes.Counting(3)).ToArray();
        bytes[^12] = 2;
        Assert.Equal("arrays: holds 1 entries, but its directory lists 1 and promises 2. It is damaged.", Problem(bytes));
    }

    [Theory]
    [InlineData(18)]
    [InlineData(22)]
    public void Rejects_entries_whose_sizes_lie(int place)
    {
        foreach (bool isDeflated in (bool[])[false, true])
        {
            foreach (uint size in (uint[])[0, 5, 1000, int.MaxValue, uint.MaxValue - 1, uint.MaxValue])
            {
                byte[] bytes = new ZipWriter(isDeflated).Add("x.npy", NpyBytes.Counting(30)).ToArray();
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(place), size);
                Assert.StartsWith("arrays", Problem(bytes), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(-1)]
    [InlineData(0)]
    public void Rejects_long_sizes_that_lie(long size)
    {
        byte[] bytes = new ZipWriter(isDeflated: true, is64: true).Add("x.npy", NpyBytes.Counting(30)).ToArray();
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(30 + 5 + 4 + 8), size);
        Assert.StartsWith("arrays", Problem(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void What_unpacks_to_far_more_is_read_in_bounded_memory()
    {
        byte[] array = NpyBytes.Array("|u1", [2_000_000_000], new byte[20_000_000]);
        byte[] bytes = new ZipWriter(isDeflated: true).Add("x.npy", array).ToArray();
        float[] samples = new float[4096];
        long before = GC.GetAllocatedBytesForCurrentThread();
        using NpzReader reader = new(new OneWayStream(bytes, atOnce: 4096), "arrays");
        ArrayReader x = reader.Next()!;
        string problem = Assert.Throws<InvalidDataException>(() =>
        {
            while (x.Read(samples) > 0)
            {
            }
        }).Message;
        Assert.Contains("ends after 20000000 of the 2000000000 bytes", problem, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 18);
    }

    [Fact]
    public void Every_byte_is_read_at_most_once_and_what_is_not_wanted_is_not_read()
    {
        byte[] bytes = new ZipWriter()
            .Add("large.npy", NpyBytes.Array("|u1", [1_000_000], new byte[1_000_000]))
            .Add("y.npy", NpyBytes.Counting(3))
            .ToArray();
        OnceStream stream = new(bytes);
        using (ArrayReader y = NpzReader.Open(stream, "arrays", "y"))
            Assert.Equal([0f, 1, 2], Growth.ReadAll<float>(y));
        Assert.InRange(stream.BytesRead, 100, 100_000);
        stream = new(bytes);
        using NpzReader reader = new(stream, "arrays");
        while (reader.Next() is { } array)
            Growth.ReadAll<float>(array);
        Assert.Equal(bytes.Length, stream.BytesRead);
    }

    [Theory, MemberData(nameof(Ways))]
    public void Reads_sample_by_sample_without_allocating(bool isDeflated, bool sizesFollow, bool is64)
    {
        byte[] bytes = new ZipWriter(isDeflated, sizesFollow, is64).Add("x.npy", NpyBytes.Array("<f4", [9000, 9], new byte[9000 * 36])).ToArray();
        using ArrayReader reader = NpzReader.Open(new MemoryStream(bytes), "arrays", "x");
        float[] samples = new float[9 * 500];
        Assert.Equal(0, Allocation.Of(() => reader.Read(samples)));
        Assert.InRange(reader.SamplesRead, 6500, 9000);
    }

    private static string Problem(byte[] bytes) => Assert.Throws<InvalidDataException>(() =>
    {
        using NpzReader reader = new(new OneWayStream(bytes, atOnce: 37), "arrays");
        SampleSet.Read(reader);
    }).Message;
}
