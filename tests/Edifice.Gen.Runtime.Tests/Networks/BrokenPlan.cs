namespace Edifice.Gen.Runtime.Tests;

/// <summary>A plan whose block is no whole number of vectors, as none may be.</summary>
internal sealed class BrokenPlan : ITestPlan
{
    public static NetworkInfo Info { get; } = TestInfo.Create("Broken", tileWidth: 16, hasZeroRow: false, extraLength: 1);
}
