using System;
using Edifice.Samples.Digits;
using Xunit;

namespace Edifice.Gen.Samples.Tests;

public sealed class WordingTests
{
    [Fact]
    public void Health_is_a_line_per_finding()
        => Assert.Equal(
            ["health: It is silent.", "health: It is wrong."],
            Wording.Of(new Health(SampleResult.Health("It is silent.", "It is wrong."))));

    [Fact]
    public void Health_in_full_is_both_reports()
        => Assert.Equal(
            [
                "health before the training", "  Digits: 500 samples, 25 time steps", "  stage   neurons    rate", "  hidden      128  0.5000", "  It is silent.",
                "health after the training", "  Digits: 500 samples, 25 time steps", "  stage   neurons    rate", "  hidden      128  0.5000", "  Nothing stands out.",
            ],
            Wording.Of(new Health(SampleResult.Health(), SampleResult.Health("It is silent."), IsFull: true)));

    [Fact]
    public void Health_in_full_without_a_training_is_one_report()
        => Assert.Equal(
            ["health", "  Digits: 500 samples, 25 time steps", "  stage   neurons    rate", "  hidden      128  0.5000", "  Nothing stands out."],
            Wording.Of(new Health(SampleResult.Health(), IsFull: true)));

    [Theory]
    [InlineData(null, "-:--")]
    [InlineData(0.4, "0:00")]
    [InlineData(65.0, "1:05")]
    [InlineData(3599.0, "59:59")]
    [InlineData(3600.0, "1:00:00")]
    [InlineData(360_000.0, "100:00:00")]
    public void The_time_left_reads_like_a_clock(double? seconds, string expected)
        => Assert.Equal(expected, Wording.TimeLeft(seconds is { } known ? TimeSpan.FromSeconds(known) : null));

    [Fact]
    public void How_to_go_on_names_the_files_that_were_named()
    {
        Assert.Equal(
            "cancelled: saved digits-checkpoint.safetensors. To go on: Digits resume --checkpoint digits-checkpoint.safetensors",
            Wording.Cancelled(RunOptions.Default));
        Assert.Equal(
            "cancelled: saved my run. To go on: Digits resume --checkpoint \"my run\" --weights w",
            Wording.Cancelled(RunOptions.Default with { Checkpoint = "my run", Weights = "w" }));
    }
}
