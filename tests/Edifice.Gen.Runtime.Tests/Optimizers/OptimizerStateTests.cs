using System;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>What is needed to go on behind a checkpoint, with the same bits.</summary>
public sealed class OptimizerStateTests
{
    public static TheoryData<string, int> Kinds => new() { { "adam", 2 }, { "adamw", 2 }, { "momentum", 1 }, { "sgd", 0 } };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Moments_and_the_number_of_steps_are_all_there_is(string kind, int moments)
    {
        using IOptimizer<TestNetwork<WidePlan>> whole = Make(kind);
        using IOptimizer<TestNetwork<WidePlan>> begun = Make(kind);
        using IOptimizer<TestNetwork<WidePlan>> goesOn = Make(kind);
        float[] expected = OptimizerCase.Train(20, (parameters, gradients) => whole.Step(parameters, gradients));
        int steps = 0;
        float[] actual = OptimizerCase.Train(20, (parameters, gradients) =>
        {
            (steps < 7 ? begun : goesOn).Step(parameters, gradients);
            if (++steps == 7)
            {
                Hand(begun, goesOn);
            }
        });
        Bits.AssertSame(expected, actual);
        Assert.Equal(moments, whole.MomentNames.Count);
        Assert.Equal((20L, 20L), (whole.StepCount, goesOn.StepCount));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => { _ = whole.Moment(moments); });
    }

    [Fact]
    public void A_description_tells_settings_apart()
    {
        using Adam<TestNetwork<WidePlan>> adam = new(weightDecay: 0.1f);
        using AdamW<TestNetwork<WidePlan>> decoupled = new(weightDecay: 0.1f);
        using Sgd<TestNetwork<WidePlan>> sgd = new(1f, 0.9f);
        Assert.Equal("Adam beta1 0.899999976 beta2 0.999000013 epsilon 9.99999994E-09 decay 0.100000001", adam.Description);
        Assert.StartsWith("AdamW beta1", decoupled.Description, StringComparison.Ordinal);
        Assert.Equal("SGD momentum 0.899999976 decay 0", sgd.Description);
    }

    [Fact]
    public void A_number_of_steps_below_zero_is_refused()
    {
        using Adam<TestNetwork<WidePlan>> adam = new();
        Assert.Throws<ArgumentOutOfRangeException>("stepCount", () => adam.ContinueFrom(-1));
        adam.ContinueFrom(long.MaxValue);
        Assert.Equal(long.MaxValue, adam.StepCount);
    }

    [Fact]
    public void The_longest_history_of_the_slowest_moments_is_gone_on_from_at_once()
    {
        float slowest = MathF.BitDecrement(1);
        using Adam<TestNetwork<WidePlan>> adam = new(beta1: slowest, beta2: slowest);
        using ParameterBlock<TestNetwork<WidePlan>> parameters = new();
        using GradientBlock<TestNetwork<WidePlan>> gradients = new();
        adam.ContinueFrom(long.MaxValue - 1);
        adam.Step(parameters, gradients);
        Assert.Equal(long.MaxValue, adam.StepCount);
    }

    private static IOptimizer<TestNetwork<WidePlan>> Make(string kind) => kind switch
    {
        "adam" => new Adam<TestNetwork<WidePlan>>(1e-2f, weightDecay: 0.1f),
        "adamw" => new AdamW<TestNetwork<WidePlan>>(1e-2f),
        "momentum" => new Sgd<TestNetwork<WidePlan>>(0.1f, 0.9f),
        _ => new Sgd<TestNetwork<WidePlan>>(0.1f, weightDecay: 0.01f),
    };

    private static void Hand(IOptimizer<TestNetwork<WidePlan>> from, IOptimizer<TestNetwork<WidePlan>> to)
    {
        for (int moment = 0; moment < from.MomentNames.Count; moment++)
        {
            from.Moment(moment).CopyTo(to.Moment(moment));
        }

        to.ContinueFrom(from.StepCount);
    }
}
