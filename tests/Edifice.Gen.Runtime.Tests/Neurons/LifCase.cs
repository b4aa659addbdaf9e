using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Neurons;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>A combination of choices as a type that can be run.</summary>
internal abstract class LifCase
{
    public static IReadOnlyList<LifCase> All { get; } = [.. LifOptions.All.Select(Of)];

    public static TheoryData<string> Names => NamesOf(_ => true);

    public required LifOptions Options { get; init; }

    public string Name => Options.Name;

    public static LifCase Named(string name) => All.Single(neuron => neuron.Name == name);

    public static TheoryData<string> NamesOf(Func<LifOptions, bool> filter)
        => [.. All.Where(neuron => filter(neuron.Options)).Select(neuron => neuron.Name)];

    /// <summary>Runs one time step of many neurons, and its adjoint.</summary>
    public abstract void Run(LaneImplementation lanes, LifParameters parameters, LifStep step);

    /// <summary>The membranes of as many neurons as there are numbers before their first step.</summary>
    public abstract void Start(LaneImplementation lanes, float[] membranes);

    private static LifCase Of(LifOptions options)
        => (LifCase)Activator.CreateInstance(typeof(TypedLifCase<,,,,,,,>).MakeGenericType([.. options.Types]), options)!;
}
