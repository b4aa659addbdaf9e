using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Numerics;
using Edifice.Surrogates;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>A surrogate that can be applied to many numbers.</summary>
internal abstract class SurrogateCase(Type type)
{
    public static IReadOnlyList<SurrogateCase> All { get; } =
    [
        new Typed<FastSigmoidSurrogate>(), new Typed<SigmoidSurrogate>(), new Typed<ATanSurrogate>(), new Typed<TriangularSurrogate>(),
        new Typed<SnnTorchTriangularSurrogate>(), new Typed<StraightThroughSurrogate>(), new Typed<NoSurrogate>(),
    ];

    public static TheoryData<string> Names => [.. All.Select(surrogate => surrogate.Name)];

    public Type Type { get; } = type;

    public string Name => Type.Name;

    public static SurrogateCase Named(string name) => All.Single(surrogate => surrogate.Name == name);

    public abstract float[] Apply(LaneImplementation lanes, float slope, float gain, float[] points);

    private sealed class Typed<TSurrogate>() : SurrogateCase(typeof(TSurrogate))
        where TSurrogate : struct, ISurrogate
    {
        public override float[] Apply(LaneImplementation lanes, float slope, float gain, float[] points)
            => Elementwise.Apply(lanes, new Function<TSurrogate>(slope, gain), points);
    }

    private readonly struct Function<TSurrogate>(float slope, float gain) : IElementFunction
        where TSurrogate : struct, ISurrogate
    {
        public TLanes Invoke<TLanes>(TLanes a, TLanes b, TLanes c, TLanes d)
            where TLanes : struct, ILanes<TLanes> => TSurrogate.Derivative(a, slope, gain);
    }
}
