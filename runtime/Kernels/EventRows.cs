using System;
using System.ComponentModel;
using Edifice.Kernels;

namespace Edifice.CompilerServices;

/// <summary>One step's input from the indices of its spikes, which were checked: all lie within the features.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EventRows
{
    /// <summary>A row of bits.</summary>
    /// <param name="events">Indices, in any order.</param>
    /// <param name="features">Inputs.</param>
    /// <param name="spikes">At least a bit per input, overwritten.</param>
    public static void ToSpikes(ReadOnlySpan<int> events, int features, Span<byte> spikes)
    {
        Guard.AtLeast(spikes.Length * 8, features);
        spikes.Clear();
        foreach (int index in events)
        {
            Guard.AtLeast(features, index + 1);
            spikes[index >> 3] |= (byte)(1 << (index & 7));
        }
    }

    /// <summary>A row of numbers: 1 where there is a spike, else 0.</summary>
    /// <param name="events">Indices, in any order.</param>
    /// <param name="features">Inputs.</param>
    /// <param name="values">At least a number per input, overwritten.</param>
    public static void ToValues(ReadOnlySpan<int> events, int features, Span<float> values)
    {
        Guard.AtLeast(values.Length, features);
        values.Clear();
        foreach (int index in events)
        {
            Guard.AtLeast(features, index + 1);
            values[index] = 1f;
        }
    }
}
