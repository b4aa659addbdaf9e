namespace Edifice.Gen.Runtime.Tests;

/// <summary>What one time step depends on.</summary>
internal readonly record struct LifPoint(double Current, double Membrane, double Beta, double Threshold);
