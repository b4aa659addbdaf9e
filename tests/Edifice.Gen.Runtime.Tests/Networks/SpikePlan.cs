namespace Edifice.Gen.Runtime.Tests;

/// <summary>Spikes in, step by step.</summary>
internal sealed class SpikePlan : ITestPlan
{
    public static NetworkInfo Info { get; } = TestInfo.Create("Spiking", tileWidth: 16, hasZeroRow: true, isPerStep: true, isSpikes: true);
}
