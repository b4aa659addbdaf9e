using CsCheck;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Generators of steps.</summary>
internal static class LifSteps
{
    public const int Neurons = 32;

    /// <summary>Everyday numbers, within their ranges.</summary>
    public static Gen<LifStep> Ordinary { get; } = Of(Floats.Ordinary, G.Float[0f, 1f], G.Float[0.1f, 2f]);

    /// <summary>Everything, β and θ as well.</summary>
    public static Gen<LifStep> Any { get; } = Of(Floats.Any, Floats.Any, Floats.Any);

    private static Gen<LifStep> Of(Gen<float> numbers, Gen<float> betas, Gen<float> thresholds)
        => G.Select(
            numbers.Array[Neurons], numbers.Array[Neurons], betas.Array[Neurons], thresholds.Array[Neurons], numbers.Array[Neurons], numbers.Array[Neurons],
            (currents, membranes, beta, theta, spikes, adjoints) => new LifStep(currents, membranes, beta, theta, spikes, adjoints));
}
