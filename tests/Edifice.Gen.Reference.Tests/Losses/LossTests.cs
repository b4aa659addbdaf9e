using System;
using Xunit;

namespace Edifice.Reference.Tests;

public sealed class LossTests
{
    private readonly double[] _output = [0.3, -0.2, 1.1, 0.9, 0.4, -0.7];

    [Fact]
    public void Equal_logits_cost_the_logarithm_of_the_classes() =>
        Assert.Equal(Math.Log(3), CrossEntropy.Of(new double[6], [2, 0]).Value, 15);

    [Fact]
    public void Large_logits_do_not_overflow() =>
        Assert.Equal(2000, CrossEntropy.Of([1000, -1000], [1]).Value);

    [Fact]
    public void Cross_entropy_has_the_gradient_of_its_finite_differences() =>
        Check(() => CrossEntropy.Of(_output, [2, 0], scale: 5));

    [Fact]
    public void Squared_error_has_the_gradient_of_its_finite_differences() =>
        Check(() => MeanSquaredError.Of(_output, [0, 1, 0, 1, 0, 1]));

    private void Check(Func<LossResult> loss)
    {
        double[] gradient = loss().Gradient;
        for (int i = 0; i < gradient.Length; i++)
        {
            Assert.Equal(FiniteDifference.FivePoint(() => loss().Value, _output, i, 1e-3), gradient[i], 1e-9);
            Assert.Equal(FiniteDifference.ThreePoint(() => loss().Value, _output, i, 1e-5), gradient[i], 1e-8);
        }
    }
}
