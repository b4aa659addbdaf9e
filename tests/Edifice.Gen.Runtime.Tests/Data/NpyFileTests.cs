using System;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class NpyFileTests
{
    // numpy.save(file, numpy.float32([[0, 51], [102, 153], [204, 255]])) of NumPy 2, which leaves room for the first size to grow.
    private const string AsNumPyWrites =
        "\u0093NUMPY\u0001\0v\0{'descr': '<f4', 'fortran_order': False, 'shape': (3, 2), }"
        + "                                                          \n"
        + "\0\0\0\0\0\0LB\0\0\u00ccB\0\0\u0019C\0\0LC\0\0\u007fC";

    [Fact]
    public void Reads_a_file_as_NumPy_writes_it()
    {
        using ArrayReader reader = Open(Encoding.Latin1.GetBytes(AsNumPyWrites));
        Assert.Equal([3, 2], reader.Shape);
        Assert.Equal((3, 2, ElementType.Float32), (reader.Count, reader.SampleLength, reader.ElementType));
        Assert.Equal([0f, 51, 102, 153, 204, 255], ReadAll(reader));
    }

    [Theory]
    [InlineData("|b1", ElementType.Boolean, "01", 1f)]
    [InlineData("|u1", ElementType.UInt8, "C8", 200f)]
    [InlineData("|i1", ElementType.Int8, "C8", -56f)]
    [InlineData("<u2", ElementType.UInt16, "38FF", 65336f)]
    [InlineData(">u2", ElementType.UInt16, "FF38", 65336f)]
    [InlineData("<i2", ElementType.Int16, "38FF", -200f)]
    [InlineData(">i2", ElementType.Int16, "FF38", -200f)]
    [InlineData("<u4", ElementType.UInt32, "000000F0", 4026531840f)]
    [InlineData(">u4", ElementType.UInt32, "F0000000", 4026531840f)]
    [InlineData("<i4", ElementType.Int32, "A0860100", 100000f)]
    [InlineData(">i4", ElementType.Int32, "000186A0", 100000f)]
    [InlineData("<u8", ElementType.UInt64, "00000000000000F0", 17293822569102704640f)]
    [InlineData(">u8", ElementType.UInt64, "F000000000000000", 17293822569102704640f)]
    [InlineData("<i8", ElementType.Int64, "38FFFFFFFFFFFFFF", -200f)]
    [InlineData(">i8", ElementType.Int64, "FFFFFFFFFFFFFF38", -200f)]
    [InlineData("<f2", ElementType.Float16, "00BC", -1f)]
    [InlineData(">f2", ElementType.Float16, "BC00", -1f)]
    [InlineData("<f4", ElementType.Float32, "DB0F4940", MathF.PI)]
    [InlineData(">f4", ElementType.Float32, "40490FDB", MathF.PI)]
    [InlineData("<f8", ElementType.Float64, "182D4454FB210940", MathF.PI)]
    [InlineData(">f8", ElementType.Float64, "400921FB54442D18", MathF.PI)]
    public void Reads_every_type_in_either_byte_order(string type, ElementType element, string value, float expected)
    {
        byte[] bytes = Convert.FromHexString(value);
        using ArrayReader reader = Open(NpyBytes.Array(type, [3], [.. new byte[bytes.Length], .. bytes, .. new byte[bytes.Length]]));
        Assert.Equal(element, reader.ElementType);
        Assert.Equal([0f, expected, 0f], ReadAll(reader));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Reads_every_version(int version)
    {
        using ArrayReader reader = Open(NpyBytes.Array("|u1", [2, 2], [1, 2, 3, 4], version));
        Assert.Equal([1f, 2, 3, 4], ReadAll(reader));
    }

    [Theory]
    [InlineData("{'descr': '|u1', 'fortran_order': False, 'shape': (2, 3), }")]
    [InlineData("{'shape': (2, 3), 'fortran_order': False, 'descr': '|u1'}")]
    [InlineData("{\"fortran_order\":False,\"descr\":\"|u1\",\"shape\":(2,3)}")]
    [InlineData("{'descr': '|u1', 'fortran_order': False, 'shape': (2L, 3L), }")]
    [InlineData("  {\n'descr' : '|u1' ,\t'fortran_order' : False , 'shape' : ( 2 , 3 , ) , }  ")]
    public void Reads_the_header_as_Python_would(string text)
    {
        using ArrayReader reader = Open([.. NpyBytes.Header(text), 0, 1, 2, 3, 4, 5]);
        Assert.Equal([2, 3], reader.Shape);
        Assert.Equal([0f, 1, 2, 3, 4, 5], ReadAll(reader));
    }

    [Fact]
    public void Reads_what_is_packed_with_gzip()
    {
        using ArrayReader reader = Open(IdxBytes.Zip(NpyBytes.Counting(5, 4)));
        Assert.Equal(Enumerable.Range(0, 20).Select(value => (float)value), ReadAll(reader));
    }

    [Fact]
    public void A_single_number_is_one_sample_and_an_empty_array_is_none()
    {
        using ArrayReader one = Open(NpyBytes.Array("|u1", [], [9]));
        Assert.Equal((1, 1), (one.Count, one.SampleLength));
        Assert.Equal([9f], ReadAll(one));
        using ArrayReader none = Open(NpyBytes.Array("|u1", [0, 3], []));
        Assert.False(none.ReadNext(new float[3]));
    }

    [Fact]
    public void Fortran_order_is_refused_where_it_differs_from_C_order()
    {
        Assert.Equal(
            "array: holds an array in Fortran order, which cannot be read sample by sample. Save numpy.ascontiguousarray of it.",
            Problem(NpyBytes.Array("|u1", [2, 2], [1, 2, 3, 4], isFortran: true)));
        using ArrayReader same = Open(NpyBytes.Array("|u1", [1, 4], [1, 2, 3, 4], isFortran: true));
        Assert.Equal([1f, 2, 3, 4], ReadAll(same));
    }

    [Fact]
    public void NaN_and_infinities_come_through_as_they_are()
    {
        byte[] values = [.. new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity }.SelectMany(BitConverter.GetBytes)];
        using ArrayReader reader = Open(NpyBytes.Array("<f8", [3], values));
        Assert.Equal([float.NaN, float.PositiveInfinity, float.NegativeInfinity], ReadAll(reader));
    }

    [Fact]
    public void Labels_are_whole_numbers_however_they_are_stored()
    {
        byte[] values = [.. new[] { 3f, -2f, 0f }.SelectMany(BitConverter.GetBytes)];
        using ArrayReader reader = Open(NpyBytes.Array("<f4", [3], values));
        int[] labels = new int[3];
        Assert.Equal(3, reader.Read(labels));
        Assert.Equal([3, -2, 0], labels);
    }

    [Theory]
    [InlineData("<f4", "0000203F", "value 1, in sample 1, is 0.625, expected a whole number from -2147483648 to 2147483647.")]
    [InlineData("<f4", "0000C07F", "value 1, in sample 1, is NaN, expected a whole number from -2147483648 to 2147483647.")]
    [InlineData("<i8", "0000008000000000", "value 1, in sample 1, is 2147483648, expected a whole number from -2147483648 to 2147483647.")]
    [InlineData("<u8", "FFFFFFFFFFFFFFFF", "value 1, in sample 1, is 1.8446744073709552E+19, expected a whole number from -2147483648 to 2147483647.")]
    [InlineData("|b1", "02", "value 1, in sample 1, is 2, expected 0 or 1.")]
    public void Labels_that_are_none_are_refused_with_their_place(string type, string value, string problem)
    {
        byte[] bytes = Convert.FromHexString(value);
        using ArrayReader reader = Open(NpyBytes.Array(type, [2], [.. new byte[bytes.Length], .. bytes]));
        Assert.Equal("array: " + problem, Assert.Throws<InvalidDataException>(() => reader.Read(new int[2])).Message);
    }

    [Fact]
    public void A_number_beyond_single_precision_is_refused()
        => Assert.Equal(
            "array: value 3, in sample 1, is 1E+300, expected a number within single precision.",
            Problem(NpyBytes.Array("<f8", [2, 2], [.. new[] { 0, 1, 2, 1e300 }.SelectMany(BitConverter.GetBytes)])));

    [Fact]
    public void A_reader_that_has_failed_does_not_go_on_elsewhere_in_the_file()
    {
        using ArrayReader reader = Open(NpyBytes.Array("|b1", [4], [0, 2, 0, 1]));
        Assert.Throws<InvalidDataException>(() => reader.Read(new float[2]));
        Assert.Contains("an earlier call has failed", Assert.Throws<InvalidOperationException>(() => reader.Read(new float[2])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_every_place_where_a_file_is_cut()
    {
        byte[] bytes = NpyBytes.Counting(5, 4);
        int header = bytes.Length - 20;
        for (int length = 0; length < bytes.Length; length++)
        {
            string expected = length < header
                ? $"array: ends after {length} bytes, within its header. It is cut short, or not an NPY file."
                : $"array: ends after {length - header} of the 20 bytes that its header promises (5 x 4 of UInt8). Fetch it again.";
            Assert.Equal(expected, Problem(bytes[..length]));
        }
    }

    [Fact]
    public void Rejects_bytes_after_the_end()
        => Assert.Equal(
            "array: goes on after the 148 bytes that its header promises. It is damaged.", Problem([.. NpyBytes.Array("|u1", [20], new byte[20]), 0]));

    [Theory]
    [InlineData("<c8")]
    [InlineData("|O")]
    [InlineData("<U3")]
    [InlineData("|S3")]
    [InlineData("<M8[s]")]
    [InlineData("|f4")]
    [InlineData("=f4")]
    [InlineData("<f16")]
    [InlineData("")]
    public void Rejects_other_types_and_says_what_to_do(string type)
        => Assert.Equal(
            $"array: holds numbers of type \"{type}\", expected b1, i1 to i8, u1 to u8, f2, f4 or f8 with < or >. Save the array with astype('f4').",
            Problem(NpyBytes.Array(type, [1], [0, 0, 0, 0])));

    [Theory]
    [InlineData("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }", "holds a structured array, expected one of plain numbers.")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, }", "its header lacks descr, fortran_order or shape.")]
    [InlineData("{'descr': '<f4', 'descr': '<f4'}", "its header has the key \"descr\" twice or for nothing")]
    [InlineData("{'\u001b[2J': '<f4'}", "its header has the key \"?[2J\" twice or for nothing")]
    [InlineData("{'descr': '<f4', 'fortran_order': 0, 'shape': (1,)}", "expected True or False.")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (-1,)}", "has the byte 2D at place 51, expected a size, 0 or more.")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (9223372036854775808,)}", "its header gives a size beyond 9223372036854775807.")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': [1]}", "expected '('.")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (1,)} + x", "expected the end of the header.")]
    [InlineData("{'descr': '<f4", "expected the string's end.")]
    [InlineData("", "its header ends at place 54, expected '{'.")]
    [InlineData("__import__('os')", "has the byte 5F at place 0, expected '{'.")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 0)}", "holds an array of 1 x 0: its samples have no values.")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 4000000000)}", "a sample of more than 2147483591.")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (4000000000000000000, 2000000000)}", "an array of more than 576460752303423487.")]
    public void Rejects_other_headers_and_says_where(string text, string problem)
        => Assert.Contains(problem, Problem(NpyBytes.Header(text)), StringComparison.Ordinal);

    [Fact]
    public void Rejects_other_marks_versions_and_lengths()
    {
        Assert.Equal("array: does not start with 93 4E 55 4D 50 59, the mark of an NPY file.", Problem("PK\u0003\u0004...."u8.ToArray()));
        byte[] bytes = NpyBytes.Counting(3);
        bytes[6] = 4;
        Assert.Equal("array: has version 4.0 of the NPY format, expected 1.0, 2.0 or 3.0.", Problem(bytes));
        bytes[6] = 1;
        bytes[7] = 1;
        Assert.Equal("array: has version 1.1 of the NPY format, expected 1.0, 2.0 or 3.0.", Problem(bytes));
        bytes = NpyBytes.Array("|u1", [3], [1, 2, 3], version: 2);
        bytes[11] = 0x7F;
        Assert.Contains("promises a header of 2130706", Problem(bytes), StringComparison.Ordinal);
        string deep = "{'shape': (" + string.Concat(Enumerable.Repeat("1,", 33)) + ")}";
        Assert.Equal("array: its header gives more than 32 dimensions. It is damaged.", Problem(NpyBytes.Header(deep)));
    }

    [Theory]
    [InlineData("(2000000000,)")]
    [InlineData("(500000000000000000,)")]
    [InlineData("(2, 1000000000)")]
    public void Does_not_believe_a_large_header(string shape)
    {
        byte[] bytes = [.. NpyBytes.Header($"{{'descr': '|u1', 'fortran_order': False, 'shape': {shape}}}"), 1, 2, 3];
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<InvalidDataException>(() =>
        {
            using ArrayReader reader = Open(bytes);
            Growth.ReadAll<float>(reader);
        });
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Reads_sample_by_sample_without_allocating()
    {
        using ArrayReader reader = Open(NpyBytes.Array(">f8", [400, 9], new byte[400 * 9 * 8]));
        float[] sample = new float[9];
        Assert.Equal(0, Allocation.Of(() => reader.ReadNext(sample)));
        Assert.InRange(reader.SamplesRead, 13, 33);
    }

    [Fact]
    public void Wrong_spans_are_refused_before_anything_is_read()
    {
        using ArrayReader reader = Open(NpyBytes.Counting(2, 3));
        Assert.Equal("sample", Assert.Throws<ArgumentException>(() => reader.ReadNext(new float[4])).ParamName);
        Assert.Equal("samples", Assert.Throws<ArgumentException>(() => reader.Read(new float[4])).ParamName);
        Assert.Equal("samples", Assert.Throws<ArgumentException>(() => reader.Read(Span<float>.Empty)).ParamName);
        Assert.Equal("samples", Assert.Throws<ArgumentException>(() => reader.Read(new int[2])).ParamName);
        Assert.Equal([0f, 1, 2, 3, 4, 5], ReadAll(reader));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_stream_is_closed_with_its_reader_unless_it_is_left_open(bool leaveOpen)
    {
        MemoryStream stream = new(NpyBytes.Counting(3));
        NpyFile.Open(stream, "array", leaveOpen).Dispose();
        Assert.Equal(leaveOpen, stream.CanRead);
        stream = new([1, 2, 3]);
        Assert.Throws<InvalidDataException>(() => NpyFile.Open(stream, "array", leaveOpen));
        Assert.Equal(leaveOpen, stream.CanRead);
    }

    private static ArrayReader Open(byte[] bytes) => NpyFile.Open(new OneWayStream(bytes, atOnce: 37), "array");

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
        float[] sample = new float[Math.Min(reader.SampleLength, 1 << 10)];
        while (reader.ReadNext(sample))
        {
        }
    }).Message;
}
