using System;
using System.Linq;
using CsCheck;
using Edifice.Numerics;
using Xunit;
using Xunit.Abstractions;

namespace Edifice.Gen.Runtime.Tests;

public sealed class LaneMathTests(ITestOutputHelper output)
{
    private const int Points = 1 << 20;

    public static TheoryData<string> Names => LaneImplementation.Names;

    /// <summary>The widest implementation of each numeric class: the others have its bits.</summary>
    public static TheoryData<string> Classes =>
    [
        .. LaneImplementation.Present.GroupBy(lanes => lanes.IsFused).Select(group => group.MaxBy(lanes => lanes.Count)!.Name),
    ];

    [Theory, MemberData(nameof(Classes))]
    public void Exp_keeps_its_relative_error(string name)
        => AssertRelativeError(name, default(ExpFunction), Math.Exp, -87.3f, 88f, 9e-8);

    [Theory, MemberData(nameof(Classes))]
    public void Sigmoid_keeps_its_relative_error(string name)
        => AssertRelativeError(name, default(SigmoidFunction), x => 1 / (1 + Math.Exp(-x)), -87.3f, 87.3f, 1.5e-7);

    [Theory, MemberData(nameof(Classes))]
    public void SigmoidDerivative_keeps_its_relative_error(string name)
        => AssertRelativeError(
            name,
            default(SigmoidDerivativeFunction),
            x => Math.Exp(-Math.Abs(x)) / ((1 + Math.Exp(-Math.Abs(x))) * (1 + Math.Exp(-Math.Abs(x)))),
            -87.3f,
            87.3f,
            3e-7);

    [Theory, MemberData(nameof(Names))]
    public void Exp_is_limited_and_lets_NaN_through(string name)
    {
        float[] points = new float[32];
        (points[0], points[1], points[2], points[3]) = (float.NegativeInfinity, -100f, -87.3f, float.NaN);
        (points[4], points[5], points[6], points[7]) = (float.PositiveInfinity, 1000f, 88f, -0f);
        float[] results = Elementwise.Apply(LaneImplementation.Named(name), default(ExpFunction), points);
        Assert.Equal(results[2], results[0]);
        Assert.Equal(results[2], results[1]);
        Assert.InRange(results[2], 1.21e-38f, 1.23e-38f);     // the smallest result is a normal number
        Assert.True(float.IsNaN(results[3]));
        Assert.Equal(results[6], results[4]);
        Assert.Equal(results[6], results[5]);
        Assert.InRange(results[6], 1.65e38f, 1.66e38f);
        Assert.Equal(1f, results[7]);
        Assert.Equal(1f, results[8]);
    }

    [Theory, MemberData(nameof(Names))]
    public void Sigmoid_goes_from_zero_to_one(string name)
    {
        float[] points = new float[32];
        (points[0], points[1], points[2], points[3]) = (float.NegativeInfinity, float.PositiveInfinity, float.NaN, 0f);
        float[] results = Elementwise.Apply(LaneImplementation.Named(name), default(SigmoidFunction), points);
        Assert.InRange(results[0], 0f, 1e-38f);
        Assert.Equal(1f, results[1]);
        Assert.True(float.IsNaN(results[2]));
        Assert.Equal(0.5f, results[3]);
    }

    [Theory, MemberData(nameof(Names))]
    public void Functions_have_the_bits_of_one_lane(string name)
    {
        LaneImplementation lanes = LaneImplementation.Named(name);
        Floats.Any.Array[64].Sample(
            points =>
            {
                AssertSameBits(lanes, default(ExpFunction), points);
                AssertSameBits(lanes, default(SigmoidFunction), points);
                AssertSameBits(lanes, default(SigmoidDerivativeFunction), points);
                AssertSameBits(lanes, default(ClampFunction), points);
                AssertSameBits(lanes, default(FlushTinyFunction), points);
            },
            iter: 100);
        AssertSameBits(lanes, default(ExpFunction), Floats.Uniform(8192, -87.3f, 88f));
    }

    [Theory, MemberData(nameof(Names))]
    public void Clamp_and_FlushTiny_follow_their_definitions(string name)
    {
        LaneImplementation lanes = LaneImplementation.Named(name);
        Floats.Any.Array[64].Sample(
            points =>
            {
                Bits.AssertSame(
                    points.Select(x => x > 3f ? 3f : -2f > x ? -2f : x).ToArray(), Elementwise.Apply(lanes, default(ClampFunction), points));
                Bits.AssertSame(
                    points.Select(x => MathF.Abs(x) < 1e-30f ? 0f : x).ToArray(), Elementwise.Apply(lanes, default(FlushTinyFunction), points));
            },
            iter: 100);
    }

    private static void AssertSameBits<TFunction>(LaneImplementation lanes, TFunction function, float[] points)
        where TFunction : struct, IElementFunction
        => Bits.AssertSame(Elementwise.Apply(lanes.OneLane, function, points), Elementwise.Apply(lanes, function, points));

    // A dense grid and as many random points.
    private void AssertRelativeError<TFunction>(
        string name, TFunction function, Func<double, double> exact, float least, float most, double bound)
        where TFunction : struct, IElementFunction
    {
        float[] grid = new float[Points];
        for (int index = 0; index < Points; index++)
        {
            grid[index] = (float)(least + (((double)most - least) * index / (Points - 1)));
        }

        double worst = 0;
        foreach (float[] points in (float[][])[grid, Floats.Uniform(Points, least, most), Floats.Uniform(Points, -2f, 2f)])
        {
            float[] results = Elementwise.Apply(LaneImplementation.Named(name), function, points);
            for (int index = 0; index < Points; index++)
            {
                worst = Math.Max(worst, Math.Abs((results[index] / exact(points[index])) - 1));
            }
        }

        output.WriteLine($"{name}: worst relative error {worst:E3}");
        Assert.InRange(worst, 0, bound);
    }

    private struct ExpFunction : IElementFunction
    {
        public TLanes Invoke<TLanes>(TLanes a, TLanes b, TLanes c, TLanes d)
            where TLanes : struct, ILanes<TLanes> => LaneMath.Exp(a);
    }

    private struct SigmoidFunction : IElementFunction
    {
        public TLanes Invoke<TLanes>(TLanes a, TLanes b, TLanes c, TLanes d)
            where TLanes : struct, ILanes<TLanes> => LaneMath.Sigmoid(a);
    }

    private struct SigmoidDerivativeFunction : IElementFunction
    {
        public TLanes Invoke<TLanes>(TLanes a, TLanes b, TLanes c, TLanes d)
            where TLanes : struct, ILanes<TLanes> => LaneMath.SigmoidDerivative(a);
    }

    private struct ClampFunction : IElementFunction
    {
        public TLanes Invoke<TLanes>(TLanes a, TLanes b, TLanes c, TLanes d)
            where TLanes : struct, ILanes<TLanes> => LaneMath.Clamp(a, -2f, 3f);
    }

    private struct FlushTinyFunction : IElementFunction
    {
        public TLanes Invoke<TLanes>(TLanes a, TLanes b, TLanes c, TLanes d)
            where TLanes : struct, ILanes<TLanes> => LaneMath.FlushTiny(a);
    }
}
