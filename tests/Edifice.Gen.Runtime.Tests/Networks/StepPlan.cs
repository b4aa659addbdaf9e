namespace Edifice.Gen.Runtime.Tests;

/// <summary>Real values in and out, step by step.</summary>
internal sealed class StepPlan : ITestPlan
{
    public static NetworkInfo Info { get; } = TestInfo.Create("Stepwise", tileWidth: 16, hasZeroRow: false, isPerStep: true);
}
