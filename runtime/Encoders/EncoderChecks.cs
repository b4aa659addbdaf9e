using System;

namespace Edifice;

/// <summary>What every encoder refuses.</summary>
internal static class EncoderChecks
{
    /// <summary>A count of features, steps or neurons.</summary>
    public static int RequireCount(int count, string name, int least = 1)
        => count >= least
            ? count
            : throw new ArgumentOutOfRangeException(name, count, FormattableString.Invariant($"{name} has to be {least} or more."));

    public static float RequireFinite(float value, string name)
        => float.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} has to be finite.");

    public static float RequirePositive(float value, string name)
        => float.IsFinite(value) && value > 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} has to be finite and above 0.");

    /// <summary>The product of two counts, where one array can hold as many numbers.</summary>
    public static int RequireProduct(int first, int second, string name)
        => (long)first * second <= Array.MaxLength
            ? first * second
            : throw new ArgumentOutOfRangeException(
                name, second, FormattableString.Invariant($"A sample of {first} x {second} numbers is more than one array can hold ({Array.MaxLength})."));

    /// <summary>The spans of one sample, and that every value is finite.</summary>
    public static void RequireSample(IEncoder encoder, ReadOnlySpan<float> values, Span<float> encoded)
    {
        if (values.Length != encoder.InputLength)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"A sample has {encoder.InputLength} values; got {values.Length}."), nameof(values));
        }

        if (encoded.Length != encoder.OutputLength)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"A sample is encoded as {encoder.OutputLength} numbers; got room for {encoded.Length}."), nameof(encoded));
        }

        if (values.Overlaps(encoded))
        {
            throw new ArgumentException("The values and their encoding share memory: encode into memory of its own.", nameof(encoded));
        }

        RequireRange(values, -float.MaxValue, float.MaxValue, "finite");
    }

    /// <summary>Throws where a value lies outside [least, most], NaN included.</summary>
    public static void RequireRange(ReadOnlySpan<float> values, float least, float most, string expected)
    {
        for (int index = 0; index < values.Length; index++)
        {
            if (!(values[index] >= least && values[index] <= most))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Value {index} is {values[index]}, expected {expected}."), nameof(values));
            }
        }
    }
}
