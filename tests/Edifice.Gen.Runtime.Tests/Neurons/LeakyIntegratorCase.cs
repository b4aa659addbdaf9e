using System.Collections.Generic;
using System.Linq;
using Edifice.Neurons;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>A leaky integrator with numbers to go with it.</summary>
internal abstract class LeakyIntegratorCase(string name, LeakyIntegratorParameters parameters)
{
    public static IReadOnlyList<LeakyIntegratorCase> All { get; } = [.. With<UnscaledInput>(), .. With<DecayScaledInput>()];

    public static TheoryData<string> Names => [.. All.Select(neuron => neuron.Name)];

    public string Name { get; } = name;

    public LeakyIntegratorParameters Parameters { get; } = parameters;

    public abstract bool IsScaled { get; }

    public static LeakyIntegratorCase Named(string name) => All.Single(neuron => neuron.Name == name);

    /// <summary>The step of a leaky integrator in a <see cref="LifStep"/>: the spikes are the outputs, the threshold has no part in it.</summary>
    public abstract void Run(LaneImplementation lanes, LifStep step);

    public abstract void Start(LaneImplementation lanes, float[] membranes);

    /// <summary>The step once more, as the language describes it.</summary>
    public Dual Output(LifPoint point)
    {
        Dual i = new(point.Current, ByCurrent: 1);
        Dual v = new(point.Membrane, ByMembrane: 1);
        Dual beta = new(point.Beta, ByBeta: 1);
        return (beta * v) + (Parameters.InputGain * (IsScaled ? 1 - beta : 1) * i) + ((1 - beta) * Parameters.RestPotential);
    }

    private static IEnumerable<LeakyIntegratorCase> With<TScaling>()
        where TScaling : struct, IInputScaling
        =>
        [
            new TypedLeakyIntegratorCase<TScaling>("plain", new() { InputGain = 1f }),
            new TypedLeakyIntegratorCase<TScaling>("gained", new() { InputGain = 1.5f, InitialMembrane = 0.5f }),
            new TypedLeakyIntegratorCase<TScaling>("resting", new() { InputGain = -0.5f, RestPotential = 0.4f }),
        ];
}
