using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class IdxFileTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reads_plain_and_packed_arrays_alike(bool zip)
    {
        byte[] bytes = IdxBytes.Images(300, 5, 7);
        using ArrayReader reader = Open(zip ? IdxBytes.Zip(bytes) : bytes);
        Assert.Equal([300, 5, 7], reader.Shape);
        Assert.Equal((300, 35, ElementType.UInt8), (reader.Count, reader.SampleLength, reader.ElementType));
        Assert.Equal(bytes[16..].Select(value => (float)value), ReadAll(reader));
    }

    [Fact]
    public void Reads_an_array_larger_than_its_first_chunk()
    {
        byte[] bytes = IdxBytes.Images(1000);
        using ArrayReader reader = Open(IdxBytes.Zip(bytes));
        Assert.Equal(bytes[16..].Select(value => (float)value), ReadAll(reader));
    }

    [Fact]
    public void Names_every_place_where_a_file_is_cut()
    {
        byte[] bytes = IdxBytes.Labels(20);
        for (int length = 0; length < bytes.Length; length++)
        {
            int counted = length < 8 ? length : length - 8;
            Assert.StartsWith($"digits: ends after {counted} ", Problem(bytes[..length]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Rejects_every_place_where_a_packed_file_is_cut()
    {
        byte[] bytes = IdxBytes.Zip(IdxBytes.Labels(200));
        for (int length = 2; length < bytes.Length; length++)
            Assert.StartsWith("digits: ", Problem(bytes[..length]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rejects_bytes_after_the_end(bool zip)
    {
        byte[] bytes = [.. IdxBytes.Labels(20), 0];
        Assert.Equal(
            "digits: goes on after the 28 bytes that its header promises. It is damaged.",
            Problem(zip ? IdxBytes.Zip(bytes) : bytes));
    }

    [Fact]
    public void Rejects_bytes_after_the_end_of_a_packed_file() => Assert.Equal(
        "digits: unpacks to 28 bytes whose checksum and length are not those at its end. It is cut off, or something follows. Fetch it again.",
        Problem([.. IdxBytes.Zip(IdxBytes.Labels(20)), 4, 3, 2, 1]));

    [Fact]
    public void Rejects_another_magic_number() => Assert.Equal(
        "digits: starts with the bytes 50 4B, expected 00 00. It is not an IDX file.", Problem("PK\u0003\u0004...."u8.ToArray()));

    [Fact]
    public void Rejects_another_type_of_values()
    {
        byte[] bytes = IdxBytes.Labels(20);
        bytes[2] = 0x0A;
        Assert.Equal("digits: holds values of type 0A, expected 08, 09, 0B, 0C, 0D or 0E. It is not an IDX file.", Problem(bytes));
    }

    [Theory]
    [InlineData(0x08, ElementType.UInt8, new byte[] { 200 }, 200f)]
    [InlineData(0x09, ElementType.Int8, new byte[] { 200 }, -56f)]
    [InlineData(0x0B, ElementType.Int16, new byte[] { 0xFF, 0x38 }, -200f)]
    [InlineData(0x0C, ElementType.Int32, new byte[] { 0x00, 0x01, 0x86, 0xA0 }, 100000f)]
    [InlineData(0x0D, ElementType.Float32, new byte[] { 0x40, 0x49, 0x0F, 0xDB }, MathF.PI)]
    [InlineData(0x0E, ElementType.Float64, new byte[] { 0x40, 0x09, 0x21, 0xFB, 0x54, 0x44, 0x2D, 0x18 }, MathF.PI)]
    public void Reads_every_type_of_the_format(byte code, ElementType type, byte[] value, float expected)
    {
        byte[] bytes = IdxBytes.Array([1], value);
        bytes[2] = code;
        using ArrayReader reader = Open(bytes);
        Assert.Equal((type, expected), (reader.ElementType, ReadAll(reader)[0]));
    }

    [Fact]
    public void Rejects_sizes_whose_product_overflows() => Assert.Equal(
        "digits: its header promises 4294967295 x 4294967295 x 4294967295 values: a sample of more than 2147483591. It is damaged or too large.",
        Problem(IdxBytes.Array([uint.MaxValue, uint.MaxValue, uint.MaxValue], [1, 2, 3])));

    [Fact]
    public void Does_not_believe_a_large_header()
    {
        byte[] bytes = IdxBytes.Array([2_000_000_000], [1, 2, 3]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("ends after 3 of the 2000000000", Problem(bytes), StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Rejects_what_only_starts_like_a_packed_file() => Assert.Equal(
        "digits: starts like a gzip file but does not unpack after 0 bytes; it is cut off or damaged. Fetch it again.",
        Problem([0x1F, 0x8B, .. Enumerable.Repeat((byte)0xFF, 100)]));

    [Fact]
    public void Reads_sample_by_sample_without_allocating()
    {
        byte[] bytes = IdxBytes.Images(200, 9, 9);
        using ArrayReader reader = Open(bytes);
        float[] sample = new float[81];
        Assert.Equal(0, Allocation.Of(() => reader.ReadNext(sample)));
        while (reader.SamplesRead < 200)
        {
            reader.ReadNext(sample);
        }

        Assert.Equal((200L, 199f), (reader.SamplesRead, sample[80]));
        Assert.False(reader.ReadNext(sample));
    }

    private static ArrayReader Open(byte[] bytes) => IdxFile.Open(new OneWayStream(bytes, atOnce: 37), "digits");

    private static float[] ReadAll(ArrayReader reader)
    {
        float[] values = new float[reader.Count * reader.SampleLength];
        Assert.Equal(reader.Count, reader.Read(values));
        Assert.Equal(0, reader.Read(new float[reader.SampleLength]));
        return values;
    }

    private static string Problem(byte[] bytes) => Assert.Throws<InvalidDataException>(() =>
    {
        using ArrayReader reader = Open(bytes);
        float[] sample = new float[reader.SampleLength];
        while (reader.ReadNext(sample))
        {
        }
    }).Message;
}
