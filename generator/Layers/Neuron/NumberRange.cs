using System;
using System.Collections.Generic;
using Edifice.Generator.Model;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>Which numbers a property takes.</summary>
internal static class NumberRange
{
    /// <summary>Whether the number is in the range, as a double and as the float that it becomes.</summary>
    public static bool Contains(NeuronNumber number, NumberTransform transform, double value, float constant)
    {
        // No limit at all is written as an infinite default, and may be written out.
        if (double.IsInfinity(value))
        {
            return double.IsPositiveInfinity(number.AtMost) && value.Equals(number.Default);
        }

        bool isKept = transform.Kind != 0 || IsWithin(number, constant);
        return IsWithin(number, value) && value >= transform.AtLeast && isKept && !float.IsNaN(constant) && !float.IsInfinity(constant);
    }

    /// <summary>The range in words for a number outside of it, such as "more than 0 and at most 1".</summary>
    public static string InWords(NeuronNumber number, NumberTransform transform, double value)
    {
        List<string> limits = [];
        Add(limits, "more than ", number.MoreThan >= transform.AtLeast ? number.MoreThan : double.NegativeInfinity);
        Add(limits, "at least ", Math.Max(number.AtLeast, transform.AtLeast), transform.AtLeast > number.AtLeast ? transform.Choice : null);
        Add(limits, "at most ", number.AtMost);
        string range = string.Join(" and ", limits);
        bool isLostAsFloat = transform.Kind == 0 && IsWithin(number, value) && value >= transform.AtLeast && !double.IsInfinity(value);
        return (range.Length == 0 ? "a finite number" : range + ", and finite") + (isLostAsFloat ? ", as a float too" : "");
    }

    /// <summary>A number in a message.</summary>
    public static string Text(double value) => RoundTrip.Text(value);

    // NaN is in no range.
    private static bool IsWithin(NeuronNumber number, double value) =>
        value > number.MoreThan && value >= number.AtLeast && value <= number.AtMost;

    private static void Add(List<string> limits, string words, double limit, string? choice = null)
    {
        if (!double.IsInfinity(limit))
        {
            limits.Add(words + Text(limit) + (choice is null ? "" : $" with {choice}"));
        }
    }
}
