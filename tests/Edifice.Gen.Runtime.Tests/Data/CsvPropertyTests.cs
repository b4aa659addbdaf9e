using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

public sealed class CsvPropertyTests
{
    private static readonly CsvOptions Options = new() { HasHeader = true, LabelColumn = ^1 };

    private static readonly Gen<float[][]> Tables = G.Int[1, 5].SelectMany(
        columns => G.Single[-1e6f, 1e6f].Array[columns].Array[0, 8]);

    private static readonly Gen<byte[]> Valid = G.Select(
        Tables, G.Bool, G.Bool, G.Bool, (table, quotes, carriage, zip) => Write(table, quotes, carriage, zip));

    [Fact]
    public void What_was_written_is_read_bit_by_bit() => G.Select(Tables, G.Bool, G.Bool, G.Bool).Sample(
        (table, quotes, carriage, zip) =>
        {
            SampleSet set = TryRead(Write(table, quotes, carriage, zip))!;
            Assert.Equal(table.SelectMany(row => row), set.Inputs);
            Assert.Equal(Enumerable.Range(0, table.Length), set.Labels);
        },
        iter: 500);

    [Fact]
    public void Damaged_tables_give_finite_samples_or_a_clear_error_within_bounded_memory()
        => Mutations.Of(Valid, "\",\r\n.-+eE0129 "u8.ToArray()).Sample(
            bytes =>
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                if (TryRead(bytes) is { } set)
                {
                    Assert.Equal((set.Count * set.Features, set.Count), (set.Inputs.Length, set.Labels.Length));
                    Assert.DoesNotContain(set.Inputs, value => !float.IsFinite(value));
                }

                Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
            },
            iter: 3000);

    private static byte[] Write(float[][] table, bool quotes, bool carriage, bool zip)
    {
        int columns = table.Length > 0 ? table[0].Length : 1;
        StringBuilder text = new();
        string end = carriage ? "\r\n" : "\n";
        text.Append(string.Concat(Enumerable.Range(0, columns).Select(column => $"\"c,{column}\","))).Append("label").Append(end);
        for (int row = 0; row < table.Length; row++)
        {
            foreach (float value in table[row])
                text.Append(string.Format(CultureInfo.InvariantCulture, quotes ? "\"{0}\"," : "{0},", value));
            text.Append(row).Append(end);
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        return zip ? IdxBytes.Zip(bytes) : bytes;
    }

    private static SampleSet? TryRead(byte[] bytes)
    {
        try
        {
            using CsvReader reader = new(new OneWayStream(bytes, atOnce: 37), "table", Options);
            return SampleSet.Read(reader);
        }
        catch (InvalidDataException problem)
        {
            Assert.StartsWith("table: ", problem.Message, StringComparison.Ordinal);
            return null;
        }
    }
}
