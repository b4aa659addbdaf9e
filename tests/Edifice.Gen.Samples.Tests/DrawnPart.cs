using System;
using System.Threading;
using Edifice.Samples.Digits;

namespace Edifice.Gen.Samples.Tests;

/// <summary>A part of the drawn digits, which are drawn once for all tests.</summary>
internal static class DrawnPart
{
    private static readonly Lazy<DigitData> All = new(() => DrawnDigits.Create(1, CancellationToken.None));

    public static DigitData Of(int images, int test) => All.Value with { Train = First(All.Value.Train, images), Test = First(All.Value.Test, test) };

    /// <summary>Writes a training set and a test set as IDX files.</summary>
    public static void Write(TemporaryDirectory directory, int images, int test)
    {
        DigitData data = Of(images, test);
        Write(directory, "train", data.Train);
        Write(directory, "t10k", data.Test);
    }

    private static void Write(TemporaryDirectory directory, string name, DigitSet set)
    {
        byte[] pixels = Array.ConvertAll(set.Images, pixel => (byte)MathF.Round(255 * pixel));
        byte[] labels = Array.ConvertAll(set.Labels, label => (byte)label);
        byte[] count = [0, 0, (byte)(set.Count >> 8), (byte)set.Count];
        directory.Write(name + "-images-idx3-ubyte", [0, 0, 8, 3, .. count, 0, 0, 0, 28, 0, 0, 0, 28, .. pixels]);
        directory.Write(name + "-labels-idx1-ubyte", [0, 0, 8, 1, .. count, .. labels]);
    }

    private static DigitSet First(DigitSet set, int count) => new(set.Images[..(count * DigitSet.Pixels)], set.Labels[..count]);
}
