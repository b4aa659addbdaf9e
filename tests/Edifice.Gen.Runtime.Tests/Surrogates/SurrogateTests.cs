using System;
using System.Linq;
using CsCheck;
using Edifice.Numerics;
using Edifice.Surrogates;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class SurrogateTests
{
    private static readonly float[] Points = [.. Floats.Uniform(4094, -3f, 3f), 0f, -0f];

    public static TheoryData<string> Names => LaneImplementation.Names;

    [Theory, MemberData(nameof(Names))]
    public void FastSigmoid_follows_its_formula(string name)
    {
        foreach ((float slope, float gain) in ((float, float)[])[(25f, 1f), (25f, 0.04f), (1f, 3f)])
        {
            float[] results = Elementwise.Apply(LaneImplementation.Named(name), new SurrogateFunction<FastSigmoidSurrogate>(slope, gain), Points);
            for (int index = 0; index < Points.Length; index++)
            {
                double exact = (double)gain * slope / Math.Pow(1 + (slope * Math.Abs((double)Points[index])), 2);
                Assert.InRange(results[index] / exact, 1 - 5e-7, 1 + 5e-7);
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Sigmoid_follows_its_formula(string name)
    {
        foreach ((float slope, float gain) in ((float, float)[])[(25f, 1f), (10f, 0.1f), (1f, 3f)])
        {
            float[] results = Elementwise.Apply(LaneImplementation.Named(name), new SurrogateFunction<SigmoidSurrogate>(slope, gain), Points);
            for (int index = 0; index < Points.Length; index++)
            {
                double argument = Math.Abs((double)slope * Points[index]);
                double exact = gain * slope * Math.Exp(-argument) / Math.Pow(1 + Math.Exp(-argument), 2);
                double bound = 5e-7 + (6e-8 * argument);        // the rounding of slope · x goes through exp
                Assert.InRange(results[index] / exact, 1 - bound, 1 + bound);
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Surrogates_are_even_greatest_at_the_threshold_and_let_NaN_through(string name)
    {
        float[] points = [0f, -0f, 0.25f, -0.25f, 10f, -10f, float.NaN, float.PositiveInfinity, .. new float[24]];
        LaneImplementation lanes = LaneImplementation.Named(name);
        AssertShape(Elementwise.Apply(lanes, new SurrogateFunction<FastSigmoidSurrogate>(4f, 0.5f), points), peak: 2f);
        AssertShape(Elementwise.Apply(lanes, new SurrogateFunction<SigmoidSurrogate>(4f, 0.5f), points), peak: 0.5f);
    }

    [Theory, MemberData(nameof(Names))]
    public void Surrogates_have_the_bits_of_one_lane(string name)
    {
        LaneImplementation lanes = LaneImplementation.Named(name);
        SurrogateFunction<FastSigmoidSurrogate> fast = new(25f, 0.3f);
        SurrogateFunction<SigmoidSurrogate> sigmoid = new(25f, 0.3f);
        Floats.Any.Array[64].Sample(
            points =>
            {
                Bits.AssertSame(Elementwise.Apply(lanes.OneLane, fast, points), Elementwise.Apply(lanes, fast, points));
                Bits.AssertSame(Elementwise.Apply(lanes.OneLane, sigmoid, points), Elementwise.Apply(lanes, sigmoid, points));
            },
            iter: 50);
    }

    private static void AssertShape(float[] results, float peak)
    {
        Assert.Equal(peak, results[0]);
        Assert.Equal(peak, results[1]);
        Assert.Equal(results[2], results[3]);
        Assert.Equal(results[4], results[5]);
        Assert.True(results[2] < peak && results[4] < results[2]);
        Assert.True(float.IsNaN(results[6]));
        Assert.InRange(results[7], 0f, 1e-37f);
        Assert.Equal(peak, results.Take(6).Max());
    }

    private struct SurrogateFunction<TSurrogate>(float slope, float gain) : IElementFunction
        where TSurrogate : struct, ISurrogate
    {
        public TLanes Invoke<TLanes>(TLanes a, TLanes b, TLanes c, TLanes d)
            where TLanes : struct, ILanes<TLanes> => TSurrogate.Derivative(a, slope, gain);
    }
}
