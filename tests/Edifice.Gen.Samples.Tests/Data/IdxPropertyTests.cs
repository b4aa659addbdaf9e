using System.IO;
using System.Linq;
using CsCheck;
using Edifice.Samples.Digits;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Gen.Samples.Tests;

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
    public void Damaged_files_give_a_consistent_array_or_a_clear_error() => Mutated.Sample(
        bytes =>
        {
            foreach (int dimensions in new[] { 1, 3 })
            {
                if (TryRead(bytes, dimensions) is { } file)
                    Assert.Equal(file.Dimensions.Aggregate(1L, (product, size) => product * size), file.Values.Length);
            }
        },
        iter: 2000);

    [Fact]
    public void Damaged_sets_give_consistent_digits_or_a_clear_error() => G.Select(Mutated, Mutated).Sample(
        (first, second) =>
        {
            if (TryRead(first, 3) is not { } images || TryRead(second, 1) is not { } labels)
                return;
            try
            {
                DigitSet set = IdxDigits.Combine(images, "images", labels, "labels");
                Assert.Equal(set.Count * DigitSet.Pixels, set.Images.Length);
                Assert.All(set.Labels, label => Assert.InRange(label, 0, 9));
                Assert.All(set.Images, pixel => Assert.InRange(pixel, 0f, 1f));
            }
            catch (DataException problem)
            {
                Assert.Matches("^(images|labels): .+expected", problem.Message);
            }
        },
        iter: 500);

    private static byte[] Replace(byte[] bytes, int place, byte value)
    {
        byte[] copy = [.. bytes];
        copy[place] = value;
        return copy;
    }

    private static IdxFile? TryRead(byte[] bytes, int dimensions)
    {
        try
        {
            return IdxFile.Read(new MemoryStream(bytes), "digits", dimensions);
        }
        catch (DataException problem)
        {
            Assert.StartsWith("digits: ", problem.Message, System.StringComparison.Ordinal);
            return null;
        }
    }
}
