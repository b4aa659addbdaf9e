using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Edifice;

/// <summary>Refuses NaN and infinity at the door: inside, a hard spike would turn them into a plausible silence.</summary>
internal static class FiniteNumbers
{
    /// <summary>Throws where a number is not finite, and names the sample and the feature.</summary>
    public static void Require(ReadOnlySpan<float> values, int features, string network, string name)
    {
        ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
        Vector<int> finite = Vector<int>.AllBitsSet;
        Vector<float> most = new(float.MaxValue);
        foreach (Vector<float> vector in vectors)
        {
            finite &= Vector.LessThanOrEqual(Vector.Abs(vector), most);
        }

        bool isFinite = Vector.EqualsAll(finite, Vector<int>.AllBitsSet);
        foreach (float value in values[(vectors.Length * Vector<float>.Count)..])
        {
            isFinite &= float.IsFinite(value);
        }

        if (!isFinite)
        {
            Throw(values, features, network, name);
        }
    }

    private static void Throw(ReadOnlySpan<float> values, int features, string network, string name)
    {
        int index = 0;
        while (float.IsFinite(values[index]))
        {
            index++;
        }

        throw new ArgumentException(
            FormattableString.Invariant($"{network} takes finite numbers; {name} has {values[index]} in sample {index / features}, feature {index % features}."),
            name);
    }
}
