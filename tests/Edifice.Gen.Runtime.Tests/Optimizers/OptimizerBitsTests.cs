using System;
using System.Linq;
using Edifice.Numerics;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Optimisers have the bits of their formulas, written one number at a time, on all lanes of both numeric classes.</summary>
public sealed class OptimizerBitsTests
{
    private const int Length = 48;
    private const int Steps = 4;
    private const float Rate = 0.07f;
    private const float Scale = 0.3f;

    public static TheoryData<string> Names => [.. LaneImplementation.Dispatched.Select(lanes => lanes.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Adam(string name)
    {
        AssertAdam<NoDecay>(name, decay: 0f, isDecoupled: false);
        AssertAdam<GradientDecay>(name, decay: 0.2f, isDecoupled: false);
        AssertAdam<DecoupledDecay>(name, decay: 0.2f, isDecoupled: true);
    }

    [Theory, MemberData(nameof(Names))]
    public void Sgd(string name)
    {
        AssertSgd<NoDecay>(name, decay: 0f, hasMomentum: false);
        AssertSgd<GradientDecay>(name, decay: 0.2f, hasMomentum: false);
        AssertSgd<NoDecay>(name, decay: 0f, hasMomentum: true);
        AssertSgd<GradientDecay>(name, decay: 0.2f, hasMomentum: true);
    }

    [Theory, MemberData(nameof(Names))]
    public void Norms(string name)
    {
        LaneImplementation lanes = LaneImplementation.Named(name);
        foreach (int length in new[] { 0, 16, 48, 1008, 1024, 1040, 5008 })
        {
            float[] numbers = Floats.Uniform(length, -4, 4, seed: length);
            GradientNormPass pass = new() { Numbers = numbers };
            lanes.Run(ref pass);
            double expected = new OptimizerTwin(lanes.IsFused, Rate, Scale, 0f, isDecoupled: false).SquaredNorm(numbers);
            Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(pass.Sum));
        }
    }

    private static void AssertAdam<TDecay>(string name, float decay, bool isDecoupled)
        where TDecay : struct, IWeightDecay
    {
        const float Beta1 = 0.9f;
        const float Beta2 = 0.99f;
        const float RootScale = 1.3f;
        const float Epsilon = 1e-3f;
        LaneImplementation lanes = LaneImplementation.Named(name);
        OptimizerTwin twin = new(lanes.IsFused, Rate, Scale, decay, isDecoupled);
        (float[] weights, float[] first, float[] second) = (Weights(), new float[Length], new float[Length]);
        (float[] expectedWeights, float[] expectedFirst, float[] expectedSecond) = (Weights(), new float[Length], new float[Length]);
        for (int step = 0; step < Steps; step++)
        {
            float[] gradients = Gradients(step);
            twin.Adam(expectedWeights, gradients, expectedFirst, expectedSecond, Beta1, Beta2, RootScale, Epsilon);
            AdamPass<TDecay> pass = new()
            {
                Weights = weights, Gradients = gradients, FirstMoments = first, SecondMoments = second,
                Beta1 = Beta1, Share1 = 1 - Beta1, Beta2 = Beta2, Share2 = 1 - Beta2, StepSize = Rate, RootScale = RootScale,
                Epsilon = Epsilon, GradientScale = Scale, Decay = decay, Kept = 1 - (Rate * decay),
            };
            lanes.Run(ref pass);
            Bits.AssertSame(expectedFirst, first);
            Bits.AssertSame(expectedSecond, second);
            Bits.AssertSame(expectedWeights, weights);
        }
    }

    private static void AssertSgd<TDecay>(string name, float decay, bool hasMomentum)
        where TDecay : struct, IWeightDecay
    {
        const float Momentum = 0.9f;
        LaneImplementation lanes = LaneImplementation.Named(name);
        OptimizerTwin twin = new(lanes.IsFused, Rate, Scale, decay, isDecoupled: false);
        (float[] weights, float[] velocities) = (Weights(), new float[hasMomentum ? Length : 0]);
        (float[] expectedWeights, float[] expectedVelocities) = (Weights(), new float[hasMomentum ? Length : 0]);
        for (int step = 0; step < Steps; step++)
        {
            float[] gradients = Gradients(step);
            twin.Sgd(expectedWeights, gradients, expectedVelocities, Momentum);
            SgdPass<TDecay> pass = new()
            {
                Weights = weights, Gradients = gradients, Velocities = velocities,
                Momentum = Momentum, LearningRate = Rate, GradientScale = Scale, Decay = decay,
            };
            lanes.Run(ref pass);
            Bits.AssertSame(expectedVelocities, velocities);
            Bits.AssertSame(expectedWeights, weights);
        }
    }

    private static float[] Weights() => Floats.Uniform(Length, -4, 4);

    // Every third number is so small that its moments become subnormal, or its square does.
    private static float[] Gradients(int step)
        => [.. Floats.Uniform(Length, -4, 4, seed: step + 2).Select((value, index) => index % 3 == 0 ? value * (index % 2 == 0 ? 1e-38f : 1e-19f) : value)];
}
