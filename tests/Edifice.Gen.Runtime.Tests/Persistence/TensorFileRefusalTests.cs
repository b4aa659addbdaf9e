using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Files that are cut short, foreign or hostile: what the message says.</summary>
public sealed class TensorFileRefusalTests
{
    private const string A = "\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}";

    [Theory]
    [InlineData("[]", "does not begin with '{'")]
    [InlineData("  {}", "does not begin with '{'")]
    [InlineData("{", "no JSON as the format wants it")]
    [InlineData("{}x", "no JSON as the format wants it")]
    [InlineData("{}{}", "no JSON as the format wants it")]
    [InlineData("{" + A + ",}", "no JSON as the format wants it")]
    [InlineData("{" + A + "/* c */}", "no JSON as the format wants it")]
    [InlineData("{\"\\ud800\":1}", "no JSON as the format wants it")]
    [InlineData("{\"a\":{\"shape\":[[[[1]]]]}}", "no JSON as the format wants it")]
    [InlineData("{\"a\":1}", "tensor \"a\" is not an object")]
    [InlineData("{" + A + "," + A + "}", "tensor \"a\" stands in the header twice")]
    [InlineData("{\"__metadata__\":{},\"__metadata__\":{}," + A + "}", "__metadata__ stands in the header twice")]
    [InlineData("{\"__metadata__\":{\"k\":\"1\",\"k\":\"2\"}," + A + "}", "metadata \"k\" stands in the header twice")]
    [InlineData("{\"__metadata__\":{\"k\":1}," + A + "}", "metadata \"k\" is not a string")]
    [InlineData("{\"__metadata__\":null," + A + "}", "__metadata__ is not an object of strings")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2]}}", "lacks one of them")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8]}}", "lacks one of them")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8],\"x\":1}}", "has \"x\", which the format does not know")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", "has \"dtype\", which the format does not know or")]
    [InlineData("{\"a\":{\"dtype\":\"F33\",\"shape\":[2],\"data_offsets\":[0,8]}}", "has the type \"F33\"")]
    [InlineData("{\"a\":{\"dtype\":7,\"shape\":[2],\"data_offsets\":[0,8]}}", "dtype of tensor \"a\" is not a string")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}}", "whole numbers")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2.0],\"data_offsets\":[0,8]}}", "whole numbers")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[99999999999999999999],\"data_offsets\":[0,8]}}", "whole numbers")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387906],\"data_offsets\":[0,8]}}", "which is not what F32 [4611686018427387906] takes")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[9223372036854775807,4],\"data_offsets\":[0,8]}}", "which is not what F32")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}", "lies at [0, 8], 8 bytes, which is not what F32 [3] takes")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}}", "the data before it ends at 0")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}", "the data before it ends at 0")]
    [InlineData("{\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]},\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", "tensor \"b\" lies at [4, 8]")]
    [InlineData("{" + A + ",\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}", "tensor \"b\" lies at [4, 8], but the data before it ends at 8")]
    [InlineData("{" + A + ",\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[8,12]}}", "cut short: the data of all tensors should have 12 bytes, and 8 are there")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", "8 bytes follow the header, but its tensors take 4")]
    [InlineData("{\"a\":{\"dtype\":\"U8\",\"shape\":[1099511627776],\"data_offsets\":[0,1099511627776]}}", "cut short")]
    public void A_wrong_header_is_refused_with_what_and_where(string json, string expected)
    {
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => TensorFile.Read(PublishedFormat.Write(json, 1f, 2f)));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("content: ", error.Message, StringComparison.Ordinal);
        using OneWayStream pipe = new(PublishedFormat.Write(json, 1f, 2f), atOnce: 7);
        Assert.StartsWith("stream: ", Assert.Throws<InvalidDataException>(() => TensorFile.Read(pipe)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_is_no_UTF_8_is_refused()
    {
        byte[] file = PublishedFormat.Write("{" + A + "}", 1f, 2f);
        file[10] = 0xFF;
        Assert.Throws<InvalidDataException>(() => TensorFile.Read(file));
    }

    [Fact]
    public void Every_file_that_is_cut_short_is_refused()
    {
        byte[] file = PublishedFormat.Write("{" + A + "}", 1f, 2f);
        for (int length = 0; length < file.Length; length++)
        {
            byte[] cut = file[..length];
            string message = Assert.Throws<InvalidDataException>(() => TensorFile.Read(cut)).Message;
            Assert.Contains("cut short", message, StringComparison.Ordinal);
            using OneWayStream pipe = new(cut, atOnce: 100);
            Assert.Throws<InvalidDataException>(() => TensorFile.Read(pipe));
        }

        Assert.Throws<InvalidDataException>(() => TensorFile.Read([.. file, 0]));
        using OneWayStream longer = new([.. file, 0], atOnce: 100);
        Assert.Throws<InvalidDataException>(() => TensorFile.Read(longer));
    }

    [Theory]
    [InlineData(ulong.MaxValue)]
    [InlineData((ulong)long.MaxValue)]
    [InlineData(TensorFile.MaxHeaderLength + 1ul)]
    public void A_header_that_claims_to_be_huge_is_refused(ulong length)
    {
        byte[] file = PublishedFormat.Write("{" + A + "}", 1f, 2f);
        BinaryPrimitives.WriteUInt64LittleEndian(file, length);
        Assert.Contains(
            $"would have {length} bytes; at most 8388608", Assert.Throws<InvalidDataException>(() => TensorFile.Read(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sizes_that_are_only_claimed_take_no_memory()
    {
        byte[] header = PublishedFormat.Write("{\"a\":{\"dtype\":\"U8\",\"shape\":[2000000000],\"data_offsets\":[0,2000000000]}}", 1f);
        byte[] longHeader = new byte[100];
        BinaryPrimitives.WriteInt64LittleEndian(longHeader, TensorFile.MaxHeaderLength);
        Assert.InRange(AllocationOfRefusal(header), 0, 100_000);
        Assert.InRange(AllocationOfRefusal(longHeader), 0, 100_000);
    }

    [Theory]
    [InlineData("\"t{0:x}\":{\"dtype\":\"U8\",\"shape\":[],\"data_offsets\":[{0},{1}]}", true)]
    [InlineData("\"{0:x}\":\"\"", false)]
    public void The_densest_header_takes_no_more_memory_than_documented(string item, bool isTensor)
    {
        const int Count = 40_000;
        string items = Repeat(item, Count);
        byte[] file = PublishedFormat.Write(isTensor ? $"{{{items}}}" : $"{{\"__metadata__\":{{{items}}}}}", new byte[isTensor ? Count : 0]);
        TensorFile.Read(file);
        long before = GC.GetAllocatedBytesForCurrentThread();
        TensorFile read = TensorFile.Read(file);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(Count, isTensor ? read.Tensors.Count : read.Metadata.Count);
        Assert.InRange(allocated, file.Length, 32L * file.Length);
    }

    [Fact]
    public void A_stranger_s_name_can_not_steer_the_terminal()
    {
        string json = "{\"" + new string('n', 300) + "\":1}";
        string message = Assert.Throws<InvalidDataException>(() => TensorFile.Read(PublishedFormat.Write(json))).Message;
        Assert.InRange(message.Length, 80, 200);
        string steering = Assert.Throws<InvalidDataException>(() => TensorFile.Read(PublishedFormat.Write("{\"\\u001b[2J\":1}"))).Message;
        Assert.Contains("tensor \"?[2J\" is not an object", steering, StringComparison.Ordinal);
        foreach (string literal in (string[])["nul\u001b[2J", "f\0\u0001\u0002", new string('t', 5000)])
        {
            // The JSON reader repeats what it could not read.
            string repeated = Assert.Throws<InvalidDataException>(() => TensorFile.Read(PublishedFormat.Write($"{{\"a\":{literal}}}"))).Message;
            Assert.DoesNotContain(repeated, char.IsControl);
            Assert.InRange(repeated.Length, 80, 700);
        }
    }

    private static string Repeat(string item, int count)
    {
        StringBuilder text = new();
        for (int index = 0; index < count; index++)
        {
            text.Append(index > 0 ? "," : "").Append(item
                .Replace("{0:x}", index.ToString("x"), StringComparison.Ordinal)
                .Replace("{0}", index.ToString(), StringComparison.Ordinal)
                .Replace("{1}", (index + 1).ToString(), StringComparison.Ordinal));
        }

        return text.ToString();
    }

    private static long AllocationOfRefusal(byte[] file)
    {
        long most = 0;
        for (int atOnce = 1; atOnce <= 1000; atOnce *= 10)
        {
            using OneWayStream pipe = new(file, atOnce);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Throws<InvalidDataException>(() => TensorFile.Read(file));
            Assert.Throws<InvalidDataException>(() => TensorFile.Read(pipe));
            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return most;
    }
}
