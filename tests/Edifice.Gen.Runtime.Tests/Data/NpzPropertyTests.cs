using System;
using System.IO;
using CsCheck;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

public sealed class NpzPropertyTests
{
    // What deflate can give for a byte at most (RFC 1951: 258 bytes for two bits).
    private const int MostUnpacked = 1032;

    private static readonly Gen<byte[]> Valid = G.OneOf(
        Mutations.Any([.. NpzFixtures.Names]).Select(NpzFixtures.Bytes),
        G.Select(G.Bool, G.Bool, G.Bool, G.Int[0, 9], (isDeflated, sizesFollow, is64, count) => new ZipWriter(isDeflated, sizesFollow, is64)
            .Add("y.npy", NpyBytes.Counting(count))
            .Add("x.npy", NpyBytes.Counting(count, 3))
            .ToArray()));

    [Fact]
    public void Whole_archives_are_read() => Valid.Sample(bytes => Assert.NotNull(TryRead(bytes)), iter: 300);

    [Fact]
    public void Damaged_archives_give_samples_with_their_labels_or_a_clear_error_within_bounded_memory()
        => Mutations.Of(Valid, "PK\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008.npyx"u8.ToArray()).Sample(
            bytes =>
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                if (TryRead(bytes) is { } set)
                {
                    Assert.Equal((set.Count * set.Features, set.Count), (set.Inputs.Length, set.Labels.Length));
                }

                // Readers' buffers, names and extra fields, and at most three times what unpacks.
                Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (1 << 20) + (3L * sizeof(float) * MostUnpacked * bytes.Length));
            },
            iter: 3000);

    private static SampleSet? TryRead(byte[] bytes)
    {
        try
        {
            using NpzReader reader = new(new OneWayStream(bytes, atOnce: 37), "arrays");
            return SampleSet.Read(reader);
        }
        catch (InvalidDataException problem)
        {
            Assert.StartsWith("arrays", problem.Message, StringComparison.Ordinal);
            return null;
        }
    }
}
