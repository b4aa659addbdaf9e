using Edifice.Neurons;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>A <see cref="LeakyIntegratorCase"/> as a type.</summary>
internal sealed class TypedLeakyIntegratorCase<TScaling>(string name, LeakyIntegratorParameters parameters)
    : LeakyIntegratorCase($"{typeof(TScaling).Name} {name}", parameters)
    where TScaling : struct, IInputScaling
{
    public override bool IsScaled => typeof(TScaling) == typeof(DecayScaledInput);

    public override void Run(LaneImplementation lanes, LifStep step)
    {
        LeakyIntegratorPass<TScaling> pass = new(Parameters, step);
        lanes.Run(ref pass);
    }

    public override void Start(LaneImplementation lanes, float[] membranes)
    {
        LeakyIntegratorStartPass<TScaling> pass = new(Parameters, membranes);
        lanes.Run(ref pass);
    }
}
