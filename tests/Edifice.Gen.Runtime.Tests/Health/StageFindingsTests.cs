using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>How measures are judged, without a network.</summary>
public sealed class StageFindingsTests
{
    [Fact]
    public void A_gradient_that_vanishes_is_said_of_the_stage_where_it_does()
    {
        HealthFinding finding = Assert.Single(Judge(WithGradient("a", 1e-9), WithGradient("b", 1e-8), WithGradient("c", 2e-2), WithGradient("d", 1e-2)));
        Assert.Equal((HealthProblem.VanishingGradient, "b"), (finding.Problem, finding.Stage));
        Assert.StartsWith(
            "The gradient vanishes before stage b: per parameter it is 1E-08 there (root mean square), 5E-07 times that of stage c. Usually helps: ",
            finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gradient_that_explodes_is_said_of_the_stage_where_it_does()
    {
        HealthFinding finding = Assert.Single(Judge(WithGradient("a", 5e6), WithGradient("b", 5e3), WithGradient("c", 1)));
        Assert.Equal((HealthProblem.ExplodingGradient, "b"), (finding.Problem, finding.Stage));
        Assert.Contains("5E+03 times that of stage c.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stages_without_any_gradient_are_all_named_and_those_between_are_still_compared()
        => Assert.Equal(
            [(HealthProblem.VanishingGradient, "a"), (HealthProblem.NoGradient, "b")],
            Judge(WithGradient("a", 1e-6), WithGradient("b", 0), WithGradient("c", 1)).Select(finding => (finding.Problem, finding.Stage)));

    [Fact]
    public void A_silent_stage_explains_by_itself_why_gradients_differ()
    {
        StageHealth silent = Spiking("b", neurons: 3, dead: 3) with { ParameterCount = 100, GradientNorm = 1e-9, ParameterNorm = 1 };
        Assert.Equal(HealthProblem.Silent, Assert.Single(Judge(WithGradient("a", 1), silent, WithGradient("c", 1))).Problem);
    }

    [Fact]
    public void Dead_neurons_are_a_finding_from_their_limit_on()
    {
        Assert.Empty(Judge(Spiking("a", neurons: 100, dead: 59)));
        Assert.StartsWith(
            "Stage a has many dead neurons: 60 of 100 (60.0 %) never fired in 20 steps of 7 samples. Usually helps: ",
            Assert.Single(Judge(Spiking("a", neurons: 100, dead: 60))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    public void In_few_steps_firing_always_says_nothing(int timeSteps, int findings)
    {
        StageHealth stage = Spiking("a", neurons: 2, dead: 0) with { SaturatedNeurons = [0, 1], AllOrNothingNeurons = [0, 1] };
        Assert.Equal(findings, StageFindings.Of([stage], timeSteps, 7, []).Count);
    }

    [Fact]
    public void Updates_are_judged_by_their_share_of_the_parameters()
    {
        StageHealth stage = new() { Name = "a", Neurons = 2, ParameterNorm = 2, UpdateNorm = 0.39 };
        Assert.Empty(Judge(stage));
        Assert.Contains("is 20 % of its parameters", Assert.Single(Judge(stage with { UpdateNorm = 0.4 })).Message, StringComparison.Ordinal);
        Assert.Contains("is 500 times the size of its parameters", Assert.Single(Judge(stage with { UpdateNorm = 1000 })).Message, StringComparison.Ordinal);
        Assert.Empty(Judge(stage with { UpdateNorm = 0 }));
        Assert.Empty(Judge(stage with { ParameterNorm = 0 }));
    }

    [Fact]
    public void What_was_not_measured_has_no_column()
    {
        HealthReport report = new()
        {
            Network = "Net",
            Samples = 1,
            TimeSteps = 2,
            Stages = [new() { Name = "hidden1", Neurons = 3, Membrane = new ValueRange(-1.5f, 20) }, new() { Name = "out", Neurons = 12 }],
            Findings = [],
        };
        Assert.Equal(
            """
            Net: 1 sample, 2 time steps
            stage    neurons   membrane
            hidden1        3  -1.5 … 20
            out           12          -
            Nothing stands out.

            """,
            report.ToString());
    }

    private static List<HealthFinding> Judge(params StageHealth[] stages) => StageFindings.Of(stages, timeSteps: 20, samples: 7, []);

    private static StageHealth WithGradient(string name, double rootMeanSquare)
        => new() { Name = name, Neurons = 4, ParameterCount = 100, ParameterNorm = 1, GradientNorm = 10 * rootMeanSquare };

    private static StageHealth Spiking(string name, int neurons, int dead)
        => new() { Name = name, Neurons = neurons, MeanRate = 0.1, DeadNeurons = [.. Enumerable.Range(0, dead)], SaturatedNeurons = [], AllOrNothingNeurons = [] };
}
