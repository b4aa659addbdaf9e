namespace Edifice.Gen.Runtime.Tests;

/// <summary>Tiles of 16 outputs.</summary>
internal sealed class NarrowPlan : ITestPlan
{
    public static NetworkInfo Info { get; } = TestInfo.Create("Narrow", tileWidth: 16, hasZeroRow: false);
}
