using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class CsvReaderTests
{
    private static readonly CsvOptions Named = new() { HasHeader = true, LabelName = "digit" };

    [Fact]
    public void Reads_numbers_and_labels_by_the_names_of_the_columns()
    {
        using CsvReader reader = Open("width,digit,height\n0.5,3,-1e-2\n+2,0,.25\n", Named);
        Assert.Equal(["width", "digit", "height"], reader.ColumnNames);
        Assert.Equal((2, true), (reader.SampleLength, reader.HasLabel));
        float[] sample = new float[2];
        Assert.True(reader.ReadNext(sample, out int label));
        Assert.Equal([0.5f, -0.01f], sample);
        Assert.Equal(3, label);
        Assert.True(reader.ReadNext(sample, out label));
        Assert.Equal([2f, 0.25f], sample);
        Assert.Equal(0, label);
        Assert.False(reader.ReadNext(sample, out _));
        Assert.False(reader.ReadNext(sample, out _));
        Assert.Equal(2L, reader.SamplesRead);
    }

    [Fact]
    public void The_label_may_stand_in_any_column_counted_from_either_end()
    {
        foreach ((Index column, float[] values, int expected) in new (Index, float[], int)[] { (0, [2, 3], 1), (1, [1, 3], 2), (^1, [1, 2], 3), (^3, [2, 3], 1) })
        {
            using CsvReader reader = Open("1,2,3\n", new CsvOptions { LabelColumn = column });
            float[] sample = new float[2];
            Assert.True(reader.ReadNext(sample, out int label));
            Assert.Equal(values, sample);
            Assert.Equal(expected, label);
        }
    }

    [Theory]
    [InlineData("1,2\n3,4\n", ',')]
    [InlineData("1,2\n3,4", ',')]
    [InlineData("1,2\r\n3,4\r\n", ',')]
    [InlineData("1,2\r\n3,4\r", ',')]
    [InlineData("\n\r\n1,2\n\n\n3,4\n\n", ',')]
    [InlineData("\uFEFF1,2\n3,4\n", ',')]
    [InlineData("1;2\n3;4\n", ';')]
    [InlineData("1\t2\n3\t4\n", '\t')]
    [InlineData("1|2\n3|4\n", '|')]
    [InlineData("1 2\n3 4\n", ' ')]
    [InlineData(" 1 , 2 \n 3 , 4 \n", ',')]
    [InlineData("\"1\",\"2\"\n\"3\",\"4\"\r\n", ',')]
    [InlineData("\"1\",2\r\n3,\"4\"", ',')]
    [InlineData("\"1\n\",2\n3,\"\r\n4\"", ',')]
    public void Reads_every_way_of_writing_lines(string text, char separator)
    {
        foreach (bool zip in (bool[])[false, true])
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            using CsvReader reader = new(new OneWayStream(zip ? IdxBytes.Zip(bytes) : bytes, atOnce: 3), "table", new CsvOptions { Separator = separator });
            Assert.Equal([1f, 2, 3, 4], ReadAll(reader));
        }
    }

    [Fact]
    public void Quoted_names_may_hold_quotes_separators_and_line_ends()
    {
        using CsvReader reader = Open("\"a,\"\"b\"\"\",\"c\r\nd\",\"\"\n1,2,3\n", new CsvOptions { HasHeader = true });
        Assert.Equal(["a,\"b\"", "c\r\nd", ""], reader.ColumnNames);
        Assert.Equal([1f, 2, 3], ReadAll(reader));
    }

    [Fact]
    public void Reads_the_same_numbers_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            using CsvReader reader = Open("1.5;-0.25\n", new CsvOptions { Separator = ';' });
            Assert.Equal([1.5f, -0.25f], ReadAll(reader));
            Assert.Equal(
                "table: line 1, column 1 has \"1,5\", expected a finite number. Does the first line name the columns? Set HasHeader.",
                Problem("1,5;2\n", new CsvOptions { Separator = ';' }));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_header_alone_is_a_file_without_samples()
    {
        using CsvReader reader = Open("a,digit\n", Named);
        Assert.False(reader.ReadNext(new float[1], out _));
    }

    [Theory]
    [InlineData("1,2\n3,4\n5\n", "line 3 has 1 fields, expected 2 as in the first line.")]
    [InlineData("1,2\n\n3,4,5\n", "line 3 has more than 2 fields, expected 2 as in the first line.")]
    [InlineData("1,2\n3,4,\n", "line 2 has more than 2 fields, expected 2 as in the first line.")]
    [InlineData("\"1\n\",2\n3\n", "line 3 has 1 fields, expected 2 as in the first line.")]
    [InlineData("1,2\n3,x\n", "line 2, column 2 has \"x\", expected a finite number.")]
    [InlineData("1,2\n,4\n", "line 2, column 1 has \"\", expected a finite number.")]
    [InlineData("1,2\n3,NaN\n", "line 2, column 2 has \"NaN\", expected a finite number.")]
    [InlineData("1,2\n3,Infinity\n", "line 2, column 2 has \"Infinity\", expected a finite number.")]
    [InlineData("1,2\n3,1e39\n", "line 2, column 2 has \"1e39\", expected a finite number.")]
    [InlineData("1,2\n3,1_000\n", "line 2, column 2 has \"1_000\", expected a finite number.")]
    [InlineData("1,2\n3,0x10\n", "line 2, column 2 has \"0x10\", expected a finite number.")]
    [InlineData("1,2\n3,\u001b[2J\n", "line 2, column 2 has \"?[2J\", expected a finite number.")]
    [InlineData("1,2\r3,4\r", "line 1, column 2 has \"2?3\", expected a finite number. Does the first line name the columns? Set HasHeader.")]
    [InlineData("a,b\n1,2\n", "line 1, column 1 has \"a\", expected a finite number. Does the first line name the columns? Set HasHeader.")]
    [InlineData("1,2\n\"3\"4,5\n", "line 2, column 1: goes on after its closing quote, expected ',' or the line's end.")]
    [InlineData("1,2\n\"3\"\r,5\n", "line 2, column 1: goes on after its closing quote, expected ',' or the line's end.")]
    [InlineData("1,2\n3,\"4\n5,6\n", "line 2, column 2: the file ends within quotes. It is cut short, or a quote is missing.")]
    [InlineData("", "is empty, expected lines of numbers.")]
    [InlineData("\r\n\n", "is empty, expected lines of numbers.")]
    public void Rejects_what_it_cannot_read_with_line_and_column(string text, string problem)
        => Assert.Equal("table: " + problem, Problem(text, new CsvOptions()));

    [Theory]
    [InlineData("1,3.5\n", "line 1, column 2 has \"3.5\", expected a label, a whole number. Does the first line name the columns? Set HasHeader.")]
    [InlineData("1,3.0\n1,2147483648\n", "line 2, column 2 has \"2147483648\", expected a label, a whole number.")]
    [InlineData("1,3\n1,NaN\n", "line 2, column 2 has \"NaN\", expected a label, a whole number.")]
    [InlineData("1,3\n1,five\n", "line 2, column 2 has \"five\", expected a label, a whole number.")]
    [InlineData("1\n", "has only the label's column, expected values beside it. Is ',' the separator?")]
    public void Rejects_labels_that_are_none(string text, string problem)
        => Assert.Equal("table: " + problem, Problem(text, new CsvOptions { LabelColumn = ^1 }));

    [Fact]
    public void Rejects_columns_that_are_not_there()
    {
        Assert.Equal(
            "table: has 2 columns, but the label is said to be in column 2, counted from 0.", Problem("1,2\n", new CsvOptions { LabelColumn = 2 }));
        Assert.Equal(
            "table: has 2 columns, but the label is said to be in column ^3, counted from 0.", Problem("1,2\n", new CsvOptions { LabelColumn = ^3 }));
        Assert.Equal("table: has no column \"digit\", or several of that name. Its columns: \"a\", \"b\".", Problem("a,b\n1,2\n", Named));
        Assert.Equal("table: has no column \"digit\", or several of that name. Its columns: \"digit\", \"digit\".", Problem("digit,digit\n1,2\n", Named));
    }

    [Fact]
    public void Rejects_fields_and_first_lines_that_are_too_long()
    {
        Assert.Equal([1f, 2f], ReadAll(Open("1," + new string(' ', 4095) + "2\n", new CsvOptions())));
        Assert.Equal(
            "table: line 2, column 2: a field of more than 4096 bytes. Is a quote or a separator missing?",
            Problem("1,2\n3," + new string('4', 4097) + "\n", new CsvOptions()));
        Assert.Equal(
            "table: line 1 has more than 1048576 fields or 16777216 bytes. Is it a CSV file?", Problem(new string(',', 1 << 20), new CsvOptions()));
        string wide = string.Join(',', Enumerable.Repeat(new string('7', 4096), 4097));
        Assert.Equal("table: line 1 has more than 1048576 fields or 16777216 bytes. Is it a CSV file?", Problem(wide, new CsvOptions()));
    }

    [Fact]
    public void A_hostile_first_line_takes_no_more_memory_than_is_said()
    {
        byte[] bytes = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("1,", (1 << 20) - 1)) + "1\n");
        long before = GC.GetAllocatedBytesForCurrentThread();
        using CsvReader reader = new(new OneWayStream(bytes, atOnce: 10000), "table", new CsvOptions { HasHeader = true });
        Assert.Equal(1 << 20, reader.SampleLength);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 128L << 20);
    }

    [Fact]
    public void Rejects_options_that_do_not_fit_together()
    {
        foreach (char separator in "\"\r\n.+-0aZ\0é")
            Assert.Throws<ArgumentException>(() => Open("1\n", new CsvOptions { Separator = separator }));
        Assert.Throws<ArgumentException>(() => Open("1\n", new CsvOptions { LabelName = "digit" }));
        Assert.Throws<ArgumentException>(() => Open("1\n", new CsvOptions { HasHeader = true, LabelName = "digit", LabelColumn = 0 }));
    }

    [Fact]
    public void Labels_are_read_exactly_where_the_options_name_them()
    {
        using CsvReader with = Open("1,2\n", new CsvOptions { LabelColumn = 0 });
        Assert.Throws<InvalidOperationException>(() => with.ReadNext(new float[1]));
        using CsvReader without = Open("1,2\n", new CsvOptions());
        Assert.Throws<InvalidOperationException>(() => without.ReadNext(new float[2], out _));
        Assert.Equal("sample", Assert.Throws<ArgumentException>(() => without.ReadNext(new float[1])).ParamName);
        Assert.Equal([1f, 2f], ReadAll(without));
    }

    [Fact]
    public void A_reader_that_has_failed_does_not_go_on_within_a_line()
    {
        using CsvReader reader = Open("1,2\nx,7\n", new CsvOptions());
        float[] sample = new float[2];
        Assert.True(reader.ReadNext(sample));
        Assert.Throws<InvalidDataException>(() => reader.ReadNext(sample));
        Assert.Contains("an earlier call has failed", Assert.Throws<InvalidOperationException>(() => reader.ReadNext(sample)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Packed_files_are_held_against_their_checksum()
    {
        byte[] bytes = IdxBytes.Zip("1,2\n3,4\n"u8.ToArray());
        for (int place = bytes.Length - 8; place < bytes.Length; place++)
        {
            bytes[place] ^= 1;
            string problem = Assert.Throws<InvalidDataException>(() => ReadAll(new CsvReader(new OneWayStream(bytes, atOnce: 37), "table"))).Message;
            Assert.Matches("^table: .* Fetch it again.$", problem);
            bytes[place] ^= 1;
        }
    }

    [Fact]
    public void Reads_line_by_line_without_allocating_and_every_byte_once()
    {
        byte[] bytes = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 70000).Select(line => $"{line},\"0.5\",1e3\r\n")));
        OnceStream stream = new(bytes);
        using CsvReader reader = new(stream, "table", new CsvOptions { LabelColumn = 0 });
        float[] sample = new float[2];
        int label = 0;
        Assert.Equal(0, Allocation.Of(() =>
        {
            for (int line = 0; line < 2000; line++)
                reader.ReadNext(sample, out label);
        }));
        Assert.Equal([0.5f, 1000f], sample);
        Assert.InRange(label, 25999, 65999);
        while (reader.ReadNext(sample, out label))
        {
        }

        Assert.Equal((70000L, (long)bytes.Length), (reader.SamplesRead, stream.BytesRead));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_stream_is_closed_with_its_reader_unless_it_is_left_open(bool leaveOpen)
    {
        MemoryStream stream = new("1,2\n"u8.ToArray());
        new CsvReader(stream, "table", leaveOpen: leaveOpen).Dispose();
        Assert.Equal(leaveOpen, stream.CanRead);
        stream = new([]);
        Assert.Throws<InvalidDataException>(() => new CsvReader(stream, "table", leaveOpen: leaveOpen));
        Assert.Equal(leaveOpen, stream.CanRead);
    }

    private static CsvReader Open(string text, CsvOptions options)
        => new(new OneWayStream(Encoding.UTF8.GetBytes(text), atOnce: 37), "table", options);

    private static List<float> ReadAll(CsvReader reader)
    {
        List<float> values = [];
        float[] sample = new float[reader.SampleLength];
        while (reader.ReadNext(sample))
            values.AddRange(sample);
        return values;
    }

    private static string Problem(string text, CsvOptions options) => Assert.Throws<InvalidDataException>(() =>
    {
        using CsvReader reader = Open(text, options);
        float[] sample = new float[reader.SampleLength];
        while (reader.HasLabel ? reader.ReadNext(sample, out _) : reader.ReadNext(sample))
        {
        }
    }).Message;
}
