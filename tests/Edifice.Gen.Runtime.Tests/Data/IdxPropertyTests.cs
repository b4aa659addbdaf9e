using System;
using System.IO;
using System.Linq;
using CsCheck;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

public sealed class IdxPropertyTests
{
    private static readonly Gen<byte[]> Valid = G.Select(
        G.Int[0, 12], G.Bool, G.Bool, (count, images, zip) =>
        {
            byte[] bytes = images ? IdxBytes.Images(count) : IdxBytes.Labels(count);
            return zip ? IdxBytes.Zip(bytes) : bytes;
        });

    private static readonly Gen<byte[]> Mutated = Valid.SelectMany(valid => G.OneOf(
        G.Int[0, valid.Length].Select(length => valid[..length]),
        G.Select(G.Int[0, valid.Length - 1], G.Byte, (place, value) => Replace(valid, place, value)),
        G.Select(G.Int[0, 15], G.Byte, (place, value) => Replace(valid, place % valid.Length, value)),
        G.Byte.Array[1, 40].Select(more => valid.Concat(more).ToArray())));

    [Fact]
    public void Damaged_files_give_a_consistent_array_or_a_clear_error_within_bounded_memory() => Mutated.Sample(
        bytes =>
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            if (TryRead(bytes) is { } file)
            {
                Assert.Equal(file.Shape.Aggregate(1L, (product, size) => product * size), file.Values.Length);
            }

            // A reader's buffers, those of unpacking, and at most twice what came; a gzip file of these sizes unpacks to less than 64 KiB.
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        },
        iter: 3000);

    [Fact]
    public void Damaged_sets_give_samples_with_their_labels_or_a_clear_error() => G.Select(Mutated, Mutated).Sample(
        (first, second) =>
        {
            try
            {
                using ArrayReader images = IdxFile.Open(new OneWayStream(first, atOnce: 37), "images");
                using ArrayReader labels = IdxFile.Open(new OneWayStream(second, atOnce: 37), "labels");
                SampleSet set = SampleSet.Read(images, labels, divisor: 255);
                Assert.Equal(set.Count * set.Features, set.Inputs.Length);
                Assert.All(set.Inputs, pixel => Assert.True(float.IsFinite(pixel)));
            }
            catch (InvalidDataException problem)
            {
                Assert.Matches("^(images|labels): .+", problem.Message);
            }
        },
        iter: 1000);

    private static byte[] Replace(byte[] bytes, int place, byte value)
    {
        byte[] copy = [.. bytes];
        copy[place] = value;
        return copy;
    }

    private static (long[] Shape, float[] Values)? TryRead(byte[] bytes)
    {
        try
        {
            using ArrayReader reader = IdxFile.Open(new OneWayStream(bytes, atOnce: 37), "digits");
            return ([.. reader.Shape], Growth.ReadAll<float>(reader));
        }
        catch (InvalidDataException problem)
        {
            Assert.StartsWith("digits: ", problem.Message, StringComparison.Ordinal);
            return null;
        }
    }
}
