namespace Edifice.Gen.Runtime.Tests;

/// <summary>What stands in for a declaration: the plan of a network that only tests have.</summary>
internal interface ITestPlan
{
    static abstract NetworkInfo Info { get; }
}
