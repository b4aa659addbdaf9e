using System;
using CsCheck;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Generators of single-precision numbers.</summary>
internal static class Floats
{
    private static readonly float[] Corners =
    [
        0f, -0f, 1f, -1f, 0.5f, 2f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.Epsilon, -float.Epsilon, 1e-40f, -1e-40f,
        1.17549435e-38f, -1.17549435e-38f, 1e-30f, -1e-30f, 9.99e-31f, float.MaxValue, float.MinValue, 16777216f, 1f + 1.1920929e-7f,
    ];

    /// <summary>Everything: corners, any bit pattern (NaN and subnormals among them), and everyday numbers.</summary>
    public static Gen<float> Any { get; } = G.Frequency<float>(
        (2, G.OneOf(Corners)),
        (1, G.UInt.Select(BitConverter.UInt32BitsToSingle)),
        (3, G.Float[-4f, 4f]));

    /// <summary>Everyday numbers.</summary>
    public static Gen<float> Ordinary { get; } = G.Float[-4f, 4f];

    /// <summary>The same, in single numbers from a counter: cheap and the same in every run.</summary>
    public static float[] Uniform(int count, float least, float most, long seed = 1)
    {
        float[] values = new float[count];
        for (int index = 0; index < count; index++)
        {
            values[index] = least + ((most - least) * Philox.Uniform(seed, (uint)index));
        }

        return values;
    }
}
