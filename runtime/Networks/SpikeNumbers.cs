using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Edifice;

/// <summary>Refuses an input of spikes that has any other number than 0 and 1 (-0 counts as 0): as bits it would lose its value.</summary>
internal static class SpikeNumbers
{
    /// <summary>Throws where a number is no spike, and names the sample, the step and the feature.</summary>
    public static void Require(ReadOnlySpan<float> values, SampleShape shape, string network, string name)
    {
        ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
        Vector<int> valid = Vector<int>.AllBitsSet;
        foreach (Vector<float> vector in vectors)
        {
            valid &= Vector.Equals(vector, Vector<float>.Zero) | Vector.Equals(vector, Vector<float>.One);
        }

        bool isValid = Vector.EqualsAll(valid, Vector<int>.AllBitsSet);
        foreach (float value in values[(vectors.Length * Vector<float>.Count)..])
        {
            isValid &= value is 0 or 1;
        }

        if (!isValid)
        {
            Throw(values, shape, network, name);
        }
    }

    private static void Throw(ReadOnlySpan<float> values, SampleShape shape, string network, string name)
    {
        int index = 0;
        while (values[index] is 0 or 1)
        {
            index++;
        }

        throw new ArgumentException(
            FormattableString.Invariant($"{network} takes spikes, 0 or 1; {name} has {values[index]} in {shape.PlaceOf(index)}."), name);
    }
}
