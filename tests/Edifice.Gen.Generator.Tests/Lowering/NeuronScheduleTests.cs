using System;
using Xunit;

namespace Edifice.Generator.Tests.Lowering;

/// <summary>What is said of neurons, of the input and of decoders differs where their code does.</summary>
public class NeuronScheduleTests
{
    private const string Layers = "[Input(40)][Dense(20)][Lif][Dense(10)][Lif][Decode]";
    private const string Full = "[SpikingNetwork(NumTimesteps = 37)]" + Layers;
    private const string Again = "[SpikingNetwork(NumTimesteps = 37, Tape = TapeMode.Recompute)]" + Layers;

    [Fact]
    public void Stage_on_a_constant_current_keeps_no_step()
    {
        Assert.Contains("one row of current serves all 37 steps", Scheduled.Forward(Full, "hidden1"), StringComparison.Ordinal);
        Assert.Contains("training keeps none of its steps: its current is constant", Scheduled.Forward(Full, "hidden1"), StringComparison.Ordinal);
        Assert.StartsWith("a block of up to 64 neurons at a time, in 18,944 bytes: the product by W behind them, their steps again", Scheduled.Backward(Full, "hidden1"));
        Assert.Contains("gradient by its constant current as a sum over time: 37 steps in 7 groups of 5 and one of 2", Scheduled.Backward(Full, "hidden1"), StringComparison.Ordinal);
    }

    [Fact]
    public void Stage_on_another_current_keeps_its_tape()
    {
        Assert.Contains("training keeps charged of every step, 2,368 bytes per sample, as [1][37][16]", Scheduled.Forward(Full, "output"), StringComparison.Ordinal);
        Assert.DoesNotContain("again", Scheduled.Backward(Full, "output"), StringComparison.Ordinal);
        Assert.DoesNotContain("constant", Scheduled.Forward(Full, "output") + Scheduled.Backward(Full, "output"), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_kept_values_are_the_tapes_first_dimension() => Assert.Contains(
        "training keeps charged, before of every step, 896 bytes per sample, as [2][1][7][16]",
        Scheduled.Forward("[SpikingNetwork(NumTimesteps = 7)][Input(40, Spikes = true)][Dense(10)][Lif(Reset = Reset.Zero, ResetTiming = ResetTiming.NextStep)][Decode]", "output"),
        StringComparison.Ordinal);

    [Fact]
    public void Steps_that_are_run_again_are_kept_by_their_states()
    {
        Assert.Contains("training keeps its states where segments begin, 64 bytes per sample", Scheduled.Forward(Again, "output"), StringComparison.Ordinal);
        Assert.DoesNotContain("training keeps", Scheduled.Forward(Again, "output").Replace("training keeps its states", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("its steps run again, into 1,280 bytes", Scheduled.Backward(Again, "output"), StringComparison.Ordinal);
        Assert.Contains("its product runs again", Scheduled.Backward(Again, "output"), StringComparison.Ordinal);
        Assert.Contains("3 % of a segment's steps", Scheduled.Backward(Again, "output"), StringComparison.Ordinal);
    }

    [Fact]
    public void Integrator_without_trained_numbers_keeps_nothing_either_way()
    {
        const string Readout = "[Input(40)][Dense(20)][Lif][Dense(10)][LeakyIntegrator][Decode]";

        Assert.EndsWith("training keeps none of its steps: Backward reads none", Scheduled.Forward("[SpikingNetwork]" + Readout, "output"));
        Assert.EndsWith("training keeps none of its steps: Backward reads none", Scheduled.Forward("[SpikingNetwork(Tape = TapeMode.Recompute)]" + Readout, "output"));
    }

    [Fact]
    public void Trained_numbers_are_no_literals()
    {
        const string Trained = "[SpikingNetwork][Input(40)][Dense(20)][Lif(LearnBeta = Learning.PerNeuron)][Decode]";

        Assert.Contains("numbers as literals (StageNeurons.Lif1)", Scheduled.Forward(Full, "hidden1"), StringComparison.Ordinal);
        Assert.Contains("beta as trained, other numbers as literals", Scheduled.Forward(Trained, "output"), StringComparison.Ordinal);
        Assert.Contains("gradients by beta as sums over time: 25 steps in 5 groups of 5", Scheduled.Backward(Trained, "output"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Lif]", true)]
    [InlineData("[Lif(Spike = Spike.Smooth)]", false)]
    public void Spikes_are_bits(string neurons, bool areBits) => Assert.Equal(
        areBits, Scheduled.Forward($"[SpikingNetwork][Input(40)][Dense(40)]{neurons}[Decode{(areBits ? "" : "(Decoding.LastMembrane)")}]", "output").Contains("spikes leave as bits, 8 bytes a step", StringComparison.Ordinal));

    [Theory]
    [InlineData("[Input(40, Spikes = true)]", "spikes become bits, 8 bytes a step instead of 160")]
    [InlineData("[Input(40, PerStep = true)]", "rows are copied, 64 numbers a step: with padding, so that every width of vectors divides them")]
    [InlineData("[Input(40)]", "")]
    public void Input_over_time_is_brought_into_shape(string input, string schedule) =>
        Assert.Equal(schedule, Scheduled.Forward($"[SpikingNetwork]{input}[Dense(20)][Lif][Decode]", "input"));

    [Theory]
    [InlineData("Rate", "its gradient is the same in every step: one row per sample instead of 37")]
    [InlineData("FirstSpike", "one step has its gradient; the rows of the others are zeros")]
    public void Decoder_gives_one_row_or_all(string decoding, string schedule) =>
        Assert.Equal(schedule, Scheduled.Backward(Full.Replace("[Decode]", $"[Decode(Decoding.{decoding})]", StringComparison.Ordinal), $"Decode {decoding}"));
}
