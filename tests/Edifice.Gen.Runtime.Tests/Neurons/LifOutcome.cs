namespace Edifice.Gen.Runtime.Tests;

/// <summary>What one time step gave, with its derivatives.</summary>
/// <param name="Spike">s.</param>
/// <param name="Charged">u.</param>
/// <param name="Delayed">r, the spike seen in the old membrane.</param>
/// <param name="Membrane">v after the step.</param>
internal readonly record struct LifOutcome(Dual Spike, Dual Charged, Dual Delayed, Dual Membrane)
{
    /// <summary>The transposed Jacobian times the adjoints of spike and membrane.</summary>
    public Dual Adjoint(double spikeAdjoint, double membraneAdjoint) => (spikeAdjoint * Spike) + (membraneAdjoint * Membrane);
}
