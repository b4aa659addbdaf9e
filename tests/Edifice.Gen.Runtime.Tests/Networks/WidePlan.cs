namespace Edifice.Gen.Runtime.Tests;

/// <summary>The same shapes as <see cref="NarrowPlan"/> in tiles of 32 outputs with a row of zeros.</summary>
internal sealed class WidePlan : ITestPlan
{
    public static NetworkInfo Info { get; } = TestInfo.Create("Wide", tileWidth: 32, hasZeroRow: true);
}
