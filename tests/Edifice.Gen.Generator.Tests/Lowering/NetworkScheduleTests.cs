using System;
using Edifice.Generator.Model;
using Xunit;

namespace Edifice.Generator.Tests.Lowering;

/// <summary>What is said of all layers together.</summary>
public class NetworkScheduleTests
{
    private const string AllLayers = "";
    private const string Layers = "[Input(40, Spikes = true)][Dense(20)][Lif]";

    [Theory]
    [InlineData(25, 64, "16 samples at a time, all steps of a layer in a row: signals of 256,000 bytes, 4 a value, fit 524,288 of cache")]
    [InlineData(25, 256, "8 samples at a time, all steps of a layer in a row: signals of 460,800 bytes, 4 a value, fit 524,288 of cache; 921,600 would not")]
    [InlineData(1000, 256, "1 sample at a time, all steps of a layer in a row: even so its signals, at 4 bytes a value, take 2,304,000 bytes, more than 524,288 of cache")]
    public void Groups_are_as_large_as_the_cache_allows(int steps, int neurons, string group) =>
        Assert.EndsWith("\n" + group, Scheduled.Forward(Grouped(steps, neurons), AllLayers));

    // 600 · 608 + 608 · 416 weights are 2.5 MB: read for every sample, or for every sixteenth.
    [Fact]
    public void Weights_beyond_the_cache_ask_for_larger_groups_than_signals_alone() => Assert.EndsWith(
        "\n16 samples at a time, all steps of a layer in a row: the weights do not fit 524,288 bytes of cache and are read once per group; neither do a group's signals, 4,377,600 bytes",
        Scheduled.Forward("[SpikingNetwork][Input(600, Spikes = true)][Dense(600)][Lif][Dense(400)][Lif]", AllLayers));

    // Every thread has a group of its own.
    [Theory]
    [InlineData(100, "2 samples at a time")]
    [InlineData(1000, "1 sample at a time")]
    public void Groups_do_not_grow_beyond_eight_megabytes(int steps, string group) => Assert.Contains(
        "\n" + group,
        Scheduled.Forward($"[SpikingNetwork(NumTimesteps = {steps})][Input(700, Spikes = true)][Dense(2000)][Lif][Dense(600)][Lif]", AllLayers),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(25, 64, "each of them one group as in Forward")]
    [InlineData(25, 256, "in groups of 8 as in Forward")]
    [InlineData(1000, 256, "sample by sample as in Forward")]
    public void Chunks_of_Backward_go_by_the_groups_of_Forward(int steps, int neurons, string chunks) =>
        Assert.Equal($"chunks of 16 samples go to whichever thread is free, {chunks}", Scheduled.Backward(Grouped(steps, neurons), AllLayers));

    [Fact]
    public void Step_says_what_it_reads_and_networks_that_do_not_stream_say_nothing()
    {
        const string Net = "[SpikingNetwork][Input(40)][Dense(20)][Lif][Dense(10)][Lif][Decode]";
        Assert.StartsWith("one sample, one step, on the calling thread", Scheduled.Step(Net, AllLayers), StringComparison.Ordinal);
        Assert.Equal("W x + b anew in every step, 800 multiply-adds: nobody knows whether its input is that of the step before", Scheduled.Step(Net, "hidden1"));
        Assert.Equal("adds a row of weights for every spike, at most 200 additions: a silent step reads no weights", Scheduled.Step(Net, "output"));
        Assert.Equal("", Scheduled.Step("[SpikingNetwork][Input(40)][Dense(20)][Lif][Decode][Dense(10)]", AllLayers));
    }

    [Fact]
    public void Network_without_steps_has_no_groups()
    {
        Assert.DoesNotContain("at a time", Scheduled.Forward("[SpikingNetwork][Input(40)][Dense(20)]", AllLayers), StringComparison.Ordinal);
        Assert.Equal("chunks of 16 samples go to whichever thread is free", Scheduled.Backward("[SpikingNetwork][Input(40)][Dense(20)]", AllLayers));
    }

    [Theory]
    [InlineData("NumTimesteps = 37", "2 segments of 20 steps are run again, the latest first: whole groups of 5, near √(16 · 37)")]
    [InlineData("NumTimesteps = 60, Window = 30", "2 segments of 30 steps are run again, the latest first: whole groups of 5 that fill a window of 30, near √(16 · 60)")]
    [InlineData("NumTimesteps = 12", "all 12 steps are one segment, which is run again: a segment is near √(16 · 12)")]
    public void Steps_that_are_run_again_go_by_segments(string steps, string segments)
    {
        string schedule = Scheduled.Backward($"[SpikingNetwork({steps}, Tape = TapeMode.Recompute)]{Layers}", AllLayers);

        Assert.Contains("sample by sample: the steps of one are in memory\n" + segments, schedule, StringComparison.Ordinal);
        Assert.Matches("the tape takes [0-9,]+ bytes per sample; one of all steps would take [0-9,]+", schedule);
    }

    [Fact]
    public void Full_tape_has_no_segments() =>
        Assert.DoesNotContain("again", Scheduled.Backward($"[SpikingNetwork]{Layers}", AllLayers), StringComparison.Ordinal);

    [Fact]
    public void Window_is_mentioned() => Assert.EndsWith(
        "the gradient by neurons' states ends at every multiple of 5 steps: the window of the declaration",
        Scheduled.Backward($"[SpikingNetwork(Window = 5)]{Layers}", AllLayers));

    [Fact]
    public void Plans_of_equal_declarations_are_equal()
    {
        NetworkPlan plan = Scheduled.Plan(Grouped(25, 64));

        Assert.Equal(plan, Scheduled.Plan(Grouped(25, 64)));
        Assert.Equal(plan.Schedule.GetHashCode(), Scheduled.Plan(Grouped(25, 64)).Schedule.GetHashCode());
        Assert.NotEqual(plan.Schedule, Scheduled.Plan(Grouped(25, 65)).Schedule);
    }

    private static string Grouped(int steps, int neurons) =>
        $"[SpikingNetwork(NumTimesteps = {steps})][Input(40)][Dense(20)][Lif][Dense({neurons})][Lif][Decode]";
}
