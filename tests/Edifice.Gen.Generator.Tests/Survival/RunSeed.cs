using System;
using System.Globalization;
using CsCheck;

namespace Edifice.Generator.Tests.Survival;

/// <summary>Where this run's declarations come from: EDIFICE_TEST_SEED draws the same ones again, otherwise each run draws new ones.</summary>
internal static class RunSeed
{
    public static ulong Value { get; } = ulong.TryParse(
        Environment.GetEnvironmentVariable("EDIFICE_TEST_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
        ? seed
        : (ulong)Environment.TickCount64;

    /// <summary>One thing, drawn independently of those with other numbers.</summary>
    public static T Draw<T>(Gen<T> from, int number) => from.Generate(new PCG((uint)number + 1, Value), null, out _);
}
