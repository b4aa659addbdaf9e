using System;
using System.Linq;
using CsCheck;
using Edifice.Surrogates;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class SurrogateTests
{
    private static readonly float[] s_points = [.. Floats.Uniform(4092, -3f, 3f), 0f, -0f, 1e-30f, -1e-30f];

    // Those that fall with the distance from the threshold, and have their greatest value there.
    private static readonly Type[] s_bells = [typeof(FastSigmoidSurrogate), typeof(SigmoidSurrogate), typeof(ATanSurrogate), typeof(TriangularSurrogate)];

    public static TheoryData<string> Names => SurrogateCase.Names;

    public static TheoryData<string> Bells => [.. s_bells.Select(type => type.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Derivatives_follow_their_formulas(string name)
    {
        SurrogateCase surrogate = SurrogateCase.Named(name);
        foreach ((float slope, float gain) in ((float, float)[])[(25f, 1f), (25f, 0.04f), (100f, 0.01f), (2f, 0.5f), (1f, 3f), (0.125f, 1f)])
        {
            foreach (LaneImplementation lanes in LaneImplementation.Present)
            {
                float[] results = surrogate.Apply(lanes, slope, gain, s_points);
                for (int index = 0; index < s_points.Length; index++)
                {
                    double exact = DoubleSurrogate.Derivative(surrogate.Type, s_points[index], slope, gain);
                    double argument = Math.Abs((double)slope * s_points[index]);
                    double bound = surrogate.Type == typeof(TriangularSurrogate)
                        ? 2e-7 * gain * slope                                         // 1 - slope |x| cancels
                        : exact * (7e-7 + (surrogate.Type == typeof(SigmoidSurrogate) ? 6e-8 * argument : 0));        // exp takes the rounding of slope · x
                    Assert.Equal(exact, results[index], Math.Max(Math.Abs(bound), 1e-37));
                }
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_width_has_the_bits_of_one_lane(string name)
    {
        SurrogateCase surrogate = SurrogateCase.Named(name);
        Floats.Any.Array[32].Sample(
            points =>
            {
                foreach (LaneImplementation lanes in LaneImplementation.Present)
                {
                    Bits.AssertSame(surrogate.Apply(lanes.OneLane, 25f, 0.3f, points), surrogate.Apply(lanes, 25f, 0.3f, points));
                }
            },
            iter: 50);
    }

    [Theory, MemberData(nameof(Names))]
    public void No_slope_and_no_distance_makes_a_number_that_is_none(string name)
    {
        float[] corners = [0f, -0f, 1f, -1f, float.Epsilon, -float.Epsilon, 1e20f, -1e20f, float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity];
        float[] points = [.. corners, .. new float[32 - corners.Length]];
        foreach (float slope in (float[])[1e-20f, 1e-3f, 25f, 1e6f, 1e18f])
        {
            foreach (LaneImplementation lanes in LaneImplementation.Present)
            {
                Assert.All(SurrogateCase.Named(name).Apply(lanes, slope, 1f, points), value => Assert.True(float.IsFinite(value)));
            }
        }
    }

    [Theory, MemberData(nameof(Bells))]
    public void Bells_are_even_and_greatest_at_the_threshold(string name)
    {
        float[] points = [0f, -0f, 0.125f, -0.125f, 10f, -10f, float.PositiveInfinity, float.NegativeInfinity, .. new float[24]];
        foreach (LaneImplementation lanes in LaneImplementation.Present)
        {
            float[] results = SurrogateCase.Named(name).Apply(lanes, 4f, 0.5f, points);
            Assert.Equal(results[0], results[1]);
            Assert.Equal(results[2], results[3]);
            Assert.Equal(results[4], results[5]);
            Assert.Equal(results[6], results[7]);
            Assert.True(results[0] > results[2] && results[2] > results[4] && results[4] >= results[6]);
            Assert.InRange(results[6], 0f, 1e-37f);
        }
    }

    [Theory, MemberData(nameof(Bells))]
    public void Bells_let_NaN_through(string name)
    {
        float[] points = [.. Enumerable.Repeat(float.NaN, 32)];
        bool isTriangular = name == nameof(TriangularSurrogate);        // a maximum with 0 drops it
        Assert.All(
            SurrogateCase.Named(name).Apply(LaneImplementation.Present[0], 4f, 0.5f, points),
            value => Assert.True(isTriangular ? value == 0f : float.IsNaN(value)));
    }

    [Fact]
    public void Triangle_ends_where_slope_times_distance_is_one()
    {
        float[] points = [0.25f, -0.25f, MathF.BitDecrement(0.25f), .. new float[29]];
        float[] results = SurrogateCase.Named(nameof(TriangularSurrogate)).Apply(LaneImplementation.Present[0], 4f, 1f, points);
        Assert.Equal([0f, 0f], results[..2]);
        Assert.True(results[2] > 0f);
    }

    [Fact]
    public void SnnTorchs_triangle_turns_at_the_threshold_itself()
    {
        float[] points = [-float.Epsilon, 0f, -0f, float.Epsilon, .. new float[28]];
        float[] results = SurrogateCase.Named(nameof(SnnTorchTriangularSurrogate)).Apply(LaneImplementation.Present[0], 9f, 0.5f, points);
        Assert.Equal([0.5f, -0.5f, -0.5f, -0.5f], results[..4]);
    }

    [Theory]
    [InlineData(nameof(StraightThroughSurrogate), 0.25f)]
    [InlineData(nameof(NoSurrogate), 0f)]
    public void Constant_surrogates_do_not_look_at_the_membrane(string name, float expected)
        => Assert.All(SurrogateCase.Named(name).Apply(LaneImplementation.Present[0], 9f, 0.25f, s_points), value => Assert.Equal(expected, value));
}
