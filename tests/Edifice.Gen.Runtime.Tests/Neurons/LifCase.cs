using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Neurons;
using Edifice.Surrogates;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>One combination of the neuron's type arguments.</summary>
internal abstract class LifCase
{
    public static IReadOnlyList<LifCase> All { get; } =
    [
        .. WithSurrogates<HardSpike>(),
        .. WithSurrogates<SmoothSpike>(),
    ];

    public static TheoryData<string> Names => [.. All.Select(neuron => neuron.Name)];

    public abstract string Name { get; }

    public abstract Type Spike { get; }

    public abstract Type Surrogate { get; }

    public abstract Type Reset { get; }

    public abstract bool IsDetached { get; }

    public static LifCase Named(string name) => All.Single(neuron => neuron.Name == name);

    public abstract void Run(LaneImplementation lanes, LifParameters parameters, LifStep step);

    private static IEnumerable<LifCase> WithSurrogates<TSpike>()
        where TSpike : struct, ISpikeFunction
        => WithResets<TSpike, FastSigmoidSurrogate>().Concat(WithResets<TSpike, SigmoidSurrogate>());

    private static IEnumerable<LifCase> WithResets<TSpike, TSurrogate>()
        where TSpike : struct, ISpikeFunction
        where TSurrogate : struct, ISurrogate
        => WithGradients<TSpike, TSurrogate, SubtractReset>()
            .Concat(WithGradients<TSpike, TSurrogate, ZeroReset>())
            .Concat(WithGradients<TSpike, TSurrogate, NoReset>());

    private static IEnumerable<LifCase> WithGradients<TSpike, TSurrogate, TReset>()
        where TSpike : struct, ISpikeFunction
        where TSurrogate : struct, ISurrogate
        where TReset : struct, IReset
        =>
        [
            new TypedLifCase<TSpike, TSurrogate, TReset, DefaultResetGradient>(),
            new TypedLifCase<TSpike, TSurrogate, TReset, AttachedReset>(),
            new TypedLifCase<TSpike, TSurrogate, TReset, DetachedReset>(),
        ];
}
