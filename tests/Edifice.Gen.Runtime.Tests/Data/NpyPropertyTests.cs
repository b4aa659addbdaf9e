using System;
using System.IO;
using System.Linq;
using CsCheck;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

public sealed class NpyPropertyTests
{
    private static readonly string[] Types = ["|b1", "|i1", "|u1", "<i2", ">u2", "<i4", ">u4", ">i8", "<u8", "<f2", ">f2", "<f4", ">f4", "<f8", ">f8"];

    private static readonly Gen<byte[]> Valid = G.Select(
        Mutations.Any(Types), G.Int[0, 6], G.Int[1, 4], G.Int[1, 3], G.Bool, (type, count, length, version, zip) =>
        {
            byte[] values = [.. Enumerable.Range(0, count * length * (type[2] - '0')).Select(value => (byte)(value & 1))];
            byte[] bytes = NpyBytes.Array(type, [count, length], values, version);
            return zip ? IdxBytes.Zip(bytes) : bytes;
        });

    [Fact]
    public void Whole_files_are_read() => Valid.Sample(bytes => Assert.NotNull(TryRead(bytes)), iter: 300);

    [Fact]
    public void Damaged_files_give_a_consistent_array_or_a_clear_error_within_bounded_memory()
        => Mutations.Of(Valid, "0123456789(),'{}<>|bfiuTFL \n"u8.ToArray()).Sample(
            bytes =>
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                if (TryRead(bytes) is { } file)
                {
                    Assert.Equal(file.Shape.Aggregate(1L, (product, size) => product * size), file.Values.Length);
                }

                // A reader's buffers, its header twice, and at most three times what came; a gzip file of these sizes unpacks to less than 64 KiB.
                Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
            },
            iter: 4000);

    private static (long[] Shape, float[] Values)? TryRead(byte[] bytes)
    {
        try
        {
            using ArrayReader reader = NpyFile.Open(new OneWayStream(bytes, atOnce: 37), "array");
            return ([.. reader.Shape], Growth.ReadAll<float>(reader));
        }
        catch (InvalidDataException problem)
        {
            Assert.StartsWith("array: ", problem.Message, StringComparison.Ordinal);
            return null;
        }
    }
}
