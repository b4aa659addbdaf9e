using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Edifice;

/// <summary>Refuses NaN and infinity at the door: inside, a hard spike would turn them into a plausible silence.</summary>
internal static class FiniteNumbers
{
    /// <summary>Throws where a number is not finite, and names the sample, the step and the feature.</summary>
    public static void Require(ReadOnlySpan<float> values, SampleShape shape, string network, string name)
    {
        int index = IndexOfNonFinite(values);
        if (index >= 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{network} takes finite numbers; {name} has {values[index]} in {shape.PlaceOf(index)}."),
                name);
        }
    }

    /// <summary>The place of the first number that is not finite; -1 where all are.</summary>
    public static int IndexOfNonFinite(this ReadOnlySpan<float> values)
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

        return isFinite ? -1 : FirstNonFinite(values);
    }

    private static int FirstNonFinite(ReadOnlySpan<float> values)
    {
        int index = 0;
        while (float.IsFinite(values[index]))
        {
            index++;
        }

        return index;
    }
}
