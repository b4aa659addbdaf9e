using System;
using CsCheck;
using G = CsCheck.Gen;

namespace Edifice.Reference;

/// <summary>Random values of options, written or left out.</summary>
internal static class OptionGen
{
    /// <summary>Half of them have at most two decimals, half have all that fit.</summary>
    public static Gen<double> Real(double low, double high) => G.OneOf(
        G.Double[low, high],
        G.Int[(int)Math.Ceiling(100 * low), (int)Math.Floor(100 * high)].Select(hundredths => hundredths / 100.0));

    /// <summary>Written or, in one case of <paramref name="oneIn"/>, left out.</summary>
    public static Gen<double?> Optional(double low, double high, int oneIn) =>
        from isLeftOut in LeftOut(oneIn)
        from value in Real(low, high)
        select isLeftOut ? (double?)null : value;

    /// <summary>One of all the values, or left out in one case of <paramref name="oneIn"/>.</summary>
    public static Gen<TEnum?> Optional<TEnum>(int oneIn)
        where TEnum : struct, Enum => Optional(oneIn, Enum.GetValues<TEnum>());

    /// <summary>One of these values, or left out in one case of <paramref name="oneIn"/>.</summary>
    public static Gen<TEnum?> Optional<TEnum>(int oneIn, params TEnum[] values)
        where TEnum : struct, Enum =>
        from isLeftOut in LeftOut(oneIn)
        from value in G.OneOf(values)
        select isLeftOut ? (TEnum?)null : value;

    /// <summary>One of all the values in one case of <paramref name="writtenIn"/>, else left out.</summary>
    public static Gen<TEnum?> Seldom<TEnum>(int writtenIn)
        where TEnum : struct, Enum =>
        from isWritten in LeftOut(writtenIn)
        from value in G.OneOf(Enum.GetValues<TEnum>())
        select isWritten ? value : (TEnum?)null;

    /// <summary>Written in one case of <paramref name="writtenIn"/>.</summary>
    public static Gen<double?> Seldom(double low, double high, int writtenIn) =>
        from isWritten in LeftOut(writtenIn)
        from value in Real(low, high)
        select isWritten ? value : (double?)null;

    /// <summary>True in one case of <paramref name="oneIn"/>.</summary>
    public static Gen<bool> LeftOut(int oneIn) => G.Int[1, oneIn].Select(value => value == 1);
}
