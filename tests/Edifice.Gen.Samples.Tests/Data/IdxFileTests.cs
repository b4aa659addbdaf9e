using System;
using System.IO;
using System.Linq;
using Edifice.Samples.Digits;
using Xunit;

namespace Edifice.Gen.Samples.Tests;

public sealed class IdxFileTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reads_plain_and_packed_arrays_alike(bool zip)
    {
        byte[] bytes = IdxBytes.Images(300, 5, 7);
        IdxFile file = Read(zip ? IdxBytes.Zip(bytes) : bytes, 3);
        Assert.Equal([300, 5, 7], file.Dimensions);
        Assert.Equal(bytes[16..], file.Values);
    }

    [Fact]
    public void Reads_an_array_larger_than_its_first_chunk()
    {
        byte[] bytes = IdxBytes.Images(1000);
        Assert.Equal(bytes[16..], Read(IdxBytes.Zip(bytes), 3).Values);
    }

    [Fact]
    public void Reads_a_file_by_content_whatever_its_name()
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("labels", IdxBytes.Zip(IdxBytes.Labels(12)));
        Assert.Equal(12, IdxFile.Read(path, 1).Values.Length);
    }

    [Fact]
    public void Names_every_place_where_a_file_is_cut()
    {
        byte[] bytes = IdxBytes.Labels(20);
        for (int length = 0; length < bytes.Length; length++)
        {
            int counted = length < 8 ? length : length - 8;
            Assert.StartsWith($"digits: ends after {counted} ", Problem(bytes[..length], 1), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Rejects_every_place_where_a_packed_file_is_cut()
    {
        byte[] bytes = IdxBytes.Zip(IdxBytes.Labels(200));
        for (int length = 2; length < bytes.Length; length++)
            Assert.StartsWith("digits: ", Problem(bytes[..length], 1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rejects_bytes_after_the_end(bool zip)
    {
        byte[] bytes = [.. IdxBytes.Labels(20), 0];
        Assert.Equal(
            "digits: goes on after the 20 = 20 bytes that its header promises. It is damaged.",
            Problem(zip ? IdxBytes.Zip(bytes) : bytes, 1));
    }

    [Fact]
    public void Rejects_bytes_after_the_end_of_a_packed_file() => Assert.Equal(
        "digits: unpacks to 28 bytes, but its end says 16909060. It is cut off or something follows. Fetch it again.",
        Problem([.. IdxBytes.Zip(IdxBytes.Labels(20)), 4, 3, 2, 1], 1));

    [Fact]
    public void Rejects_another_magic_number() => Assert.Equal(
        "digits: starts with the bytes 50 4B, expected 00 00. It is not an IDX file.", Problem("PK\u0003\u0004...."u8.ToArray(), 1));

    [Fact]
    public void Rejects_another_type_of_values()
    {
        byte[] bytes = IdxBytes.Labels(20);
        bytes[2] = 0x0D;
        Assert.Equal("digits: holds values of type 0D, expected 08, unsigned bytes.", Problem(bytes, 1));
    }

    [Fact]
    public void Rejects_labels_where_images_are_due() => Assert.Equal(
        "digits: holds an array of 1 dimensions, expected 3. Images have 3, labels have 1: were the files swapped?",
        Problem(IdxBytes.Labels(20), 3));

    [Fact]
    public void Rejects_sizes_whose_product_overflows() => Assert.Equal(
        "digits: its header promises 2147483647 x 2147483647 x 2147483647 bytes, expected at most 2147483591. "
        + "It is damaged or too large.",
        Problem(IdxBytes.Array([int.MaxValue, int.MaxValue, int.MaxValue], [1, 2, 3]), 3));

    [Fact]
    public void Rejects_a_size_beyond_31_bits() => Assert.Equal(
        "digits: dimension 0 is 4294967295, expected at most 2147483647. The header is damaged.",
        Problem(IdxBytes.Array([uint.MaxValue, 0, 0], []), 3));

    [Fact]
    public void Does_not_believe_a_large_header()
    {
        byte[] bytes = IdxBytes.Array([2_000_000_000], [1, 2, 3]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("ends after 3 of the 2000000000", Problem(bytes, 1), StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Rejects_what_only_starts_like_a_packed_file() => Assert.Equal(
        "digits: starts like a gzip file but does not unpack; it is cut off or damaged. Fetch it again.",
        Problem([0x1F, 0x8B, .. Enumerable.Repeat((byte)0xFF, 100)], 1));

    [Fact]
    public void Names_a_file_that_is_missing()
    {
        using TemporaryDirectory directory = new();
        string path = Path.Combine(directory.Path, "none");
        string message = Assert.Throws<DataException>(() => IdxFile.Read(path, 1)).Message;
        Assert.StartsWith(path + ": cannot be read: ", message, StringComparison.Ordinal);
    }

    private static IdxFile Read(byte[] bytes, int dimensions) => IdxFile.Read(new MemoryStream(bytes), "digits", dimensions);

    private static string Problem(byte[] bytes, int dimensions) =>
        Assert.Throws<DataException>(() => Read(bytes, dimensions)).Message;
}
