using System;
using System.Linq;
using Edifice.Reference;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>What a file says wrongly is told by its place; what it says rightly is read as the schema means it.</summary>
[Trait("Instructions", "Any")]
public sealed class RecordedFileTests : IDisposable
{
    private const string Small = "edifice_doc_hard_5-7-3_T1_batch7_thr05";
    private const string Learned = "snntorch_leaky_learn_beta_threshold_delay";
    private const string Smooth = "edifice_smooth_stepwise_5-6-2_slope10_noclip_tau10";
    private const string Training = "trajectory_sgdmom10_snntorch_leaky_hard";
    private const string Spiking = "snntorch_leaky_fastsigmoid25_subtract_delay";

    private readonly CaseFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Small, "name", "name")]
    [InlineData(Small, "T", "T")]
    [InlineData(Small, "batch", "batch")]
    [InlineData(Small, "decode", "decode")]
    [InlineData(Small, "losses", "losses")]
    [InlineData(Small, "losses/0/labels", "losses[0].labels")]
    [InlineData(Small, "losses/1/target", "losses[1].target")]
    [InlineData(Small, "input/data", "input.data")]
    [InlineData(Small, "layers/0/in", "layers[0].in")]
    [InlineData(Small, "layers/1/n", "layers[1].n")]
    [InlineData(Small, "layers/1/beta", "layers[1].beta")]
    [InlineData(Small, "layers/1/surrogate/slope", "layers[1].surrogate.slope")]
    [InlineData(Small, "params/fc1.bias", "params.fc1.bias")]
    [InlineData(Small, "expected/layers", "expected.layers")]
    [InlineData(Small, "expected/output", "expected.output")]
    [InlineData(Small, "expected/losses/mse", "expected.losses.mse")]
    [InlineData(Small, "expected/losses/mse/value", "expected.losses.mse.value")]
    [InlineData(Small, "expected/losses/mse/grads", "expected.losses.mse.grads")]
    [InlineData(Training, "expected/lossPerStep", "expected.lossPerStep")]
    [InlineData(Training, "expected/finalParams", "expected.finalParams")]
    [InlineData(Training, "expected/finalParams/fc1.weight", "expected.finalParams.fc1.weight")]
    [InlineData(Training, "steps/3/labels", "steps[3].labels")]
    public void A_missing_field_is_named(string golden, string place, string told)
    {
        Assert.Equal(1, folder.WithReplaced(golden, place, null).Run());
        Assert.Equal($"FAIL broken  {told}: missing", folder.Lines[0]);
    }

    [Theory]
    [InlineData("params/fc0.weight/shape", "[5,7]", "params.fc0.weight: the shape is [5, 7], expected [7, 5]")]
    [InlineData("params/fc0.bias/shape", "[1,7]", "params.fc0.bias: the shape is [1, 7], expected [7]")]
    [InlineData("expected/layers/lif0/spikes/shape", "[7,1,7]", "expected.layers.lif0.spikes: the shape is [7, 1, 7], expected [1, 7, 7]")]
    [InlineData("expected/layers/lif1/membrane/shape", "[3,7,1]", "expected.layers.lif1.membrane: the shape is [3, 7, 1], expected [1, 7, 3]")]
    [InlineData("expected/layers/lif1/membranePre/shape", "[7,3]", "expected.layers.lif1.membranePre: the shape is [7, 3], expected [1, 7, 3]")]
    [InlineData("expected/output/shape", "[3,7]", "expected.output: the shape is [3, 7], expected [7, 3]")]
    [InlineData("losses/1/target/shape", "[3,7]", "losses[1].target: the shape is [3, 7], expected [7, 3]")]
    [InlineData("expected/losses/mse/grads/fc0.weight/shape", "[5,7]", "expected.losses.mse.grads.fc0.weight: the shape is [5, 7], expected [7, 5]")]
    [InlineData("expected/losses/mse/grads/input/shape", "[5,7]", "expected.losses.mse.grads.input: the shape is [5, 7], expected [7, 5]")]
    [InlineData("input/shape", "[5,7]", "input: the shape is [5, 7], expected [7] and the features behind")]
    [InlineData("input/shape", "[100000,100000]", "input.shape: expected extents of at most 33554432 numbers, found [100000,100000]")]
    [InlineData("input/shape", "[-7,-5]", "input.shape: expected extents of at most 33554432 numbers, found [-7,-5]")]
    [InlineData("input/data", "[1]", "input: an array of shape [7, 5] has 1 numbers")]
    public void Another_shape_of_as_many_numbers_is_refused(string place, string json, string told)
    {
        Assert.Equal(1, folder.WithReplaced(Small, place, json).Run());
        Assert.Equal($"FAIL broken  {told}", folder.Lines[0]);
    }

    [Theory]
    [InlineData("layers/1/threshold", "\"abc\"", "layers[1].threshold: expected a number, found \"abc\"")]
    [InlineData("layers/1/beta", "true", "layers[1].beta: expected a number, found true")]
    [InlineData("layers/1/resetKind", "5", "layers[1].resetKind: expected a text, found 5")]
    [InlineData("layers/1/surrogate/slope", "0", "layers[1].surrogate.slope: expected a number above 0, found 0")]
    [InlineData("layers/0/bias", "1", "layers[0].bias: expected true or false, found 1")]
    [InlineData("layers", "[]", "layers: expected at least one layer, found []")]
    [InlineData("layers", "{}", "layers: expected a list, found {}")]
    [InlineData("layers/2/name", "\"fc0\"", "layers: fc0 is the name of more than one layer")]
    [InlineData("layers/2/in", "8", "layers: fc1 takes 8 values, but gets 7")]
    [InlineData("layers/0/bias", "false", "params.fc0.bias: no layer has such a parameter")]
    [InlineData("T", "2.5", "T: expected a whole number, found 2.5")]
    [InlineData("batch", "0", "batch: expected a whole number from 1 on, found 0")]
    [InlineData("losses/0/labels", "[1]", "losses[0].labels: expected 7 labels, one per sample, found [1]")]
    [InlineData("input", "{\"shape\":[100000,100000],\"lcg\":{\"seed\":1,\"scale\":1,\"shift\":0}}", "input.shape: expected extents of at most 33554432 numbers, found [100000,100000]")]
    [InlineData("expected/layers/fc0", "{}", "expected.layers.fc0: no layer of neurons has that name")]
    [InlineData("expected/losses/mse/grads/fc9.weight", "{\"shape\":[1],\"data\":[0]}", "expected.losses.mse.grads.fc9.weight: params has no fc9.weight")]
    [InlineData("decode/kind", "\"rate_then_dense\"", "decode.kind: rate_then_dense, but the last layer, lif1, is of kind lif")]
    public void What_can_not_be_is_a_failure_with_its_place(string place, string json, string told)
    {
        Assert.Equal(1, folder.WithReplaced(Small, place, json).Run());
        Assert.Equal($"FAIL broken  {told}", folder.Lines[0]);
    }

    [Theory]
    [InlineData(Small, "layers/1/threshold", "{\"shape\":[7],\"data\":[1,1,1,1,1,1,1]}", "threshold {\"shape\":[7],\"data\":[1,1,1,1,1,1,1]} in layer lif0")]
    [InlineData(Small, "layers/1/resetKind", "\"bounce\"", "resetKind \"bounce\" in layer lif0")]
    [InlineData(Small, "params/lif0.w", "{\"shape\":[],\"data\":[1]}", "parameter lif0.w")]
    [InlineData(Small, "decode/kind", "\"none\"", "loss of kind cross_entropy of an output per step")]
    [InlineData(Small, "decode/kind", "\"last\"", "decode last of spikes: the language takes the last and the largest of membranes and other real values")]
    [InlineData(Small, "decode/kind", "\"max\"", "decode max of spikes: the language takes the last and the largest of membranes and other real values")]
    [InlineData(Small, "losses/0/kind", "\"hinge\"", "loss of kind hinge")]
    [InlineData(Smooth, "layers/1/resetTiming", "\"delayed\"", "smooth spikes with a hard reset signal (resetTiming delayed) in layer lif0")]
    [InlineData(Training, "optimizer/kind", "\"lion\"", "optimizer lion")]
    public void What_the_language_can_not_say_is_unsupported_and_named(string golden, string place, string json, string told)
    {
        string text = CaseText.Replace(CaseFolder.Text(golden), place, json);
        if (place == "decode/kind" && json == "\"none\"")
        {
            text = CaseText.Replace(CaseText.Replace(text, "expected/output/shape", "[1,7,3]"), "losses/1/target/shape", "[1,7,3]");
        }

        Assert.Equal(1, folder.WithText("later", text).Run());
        Assert.Equal($"UNSUPPORTED later  {told}", folder.Lines[0]);
    }

    [Fact]
    public void Learned_numbers_may_be_left_out_of_their_layer_and_one_number_may_have_a_dimension()
    {
        string without = Changed("layers/1/beta", null, "layers/1/threshold", null, "layers/3/beta", "null", "layers/3/threshold", null);
        string dimensioned = Changed(
            "params/lif1.beta/shape", "[1]", "params/lif1.threshold/shape", "[1]",
            "expected/losses/mse/grads/lif1.beta/shape", "[1]", "expected/losses/mse/grads/lif1.threshold/shape", "[1]",
            "expected/losses/crossEntropy/grads/lif1.beta/shape", "[1]", "expected/losses/crossEntropy/grads/lif1.threshold/shape", "[1]");
        Assert.Equal(1, folder.WithText("dimensioned", dimensioned).WithText("without", without)
            .WithReplaced(Learned, "params/lif0.beta/shape", "[2,4]", "wrong").Run());
        Assert.StartsWith("PASS dimensioned  spikes=0 ", folder.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("PASS without  spikes=0 ", folder.Lines[1], StringComparison.Ordinal);
        Assert.Equal("FAIL wrong  params.lif0.beta: the shape is [2, 4], expected [8]", folder.Lines[2]);
    }

    [Fact]
    public void A_spike_loss_is_held_against_its_recorded_gradients()
    {
        foreach (string loss in new[] { "ceCount", "ceRate", "mseCount" })
        {
            folder.With(Spiking, text => CaseText.Replace(text, $"expected/losses/{loss}/grads/fc2.bias/data/0", "3.5"), loss);
        }

        Assert.Equal(1, folder.Run());
        Assert.Matches(@"^FAIL ceCount .* gradients \S+ at ceCount by fc2.bias, ", folder.Lines[0]);
        Assert.Matches(@"^FAIL ceRate .* gradients \S+ at ceRate by fc2.bias, ", folder.Lines[1]);
        Assert.Matches(@"^FAIL mseCount .* gradients \S+ at mseCount by fc2.bias, ", folder.Lines[2]);
    }

    [Fact]
    public void A_training_needs_every_parameter_and_losses_to_a_millionth()
    {
        GoldenTrajectory golden = GoldenTrajectory.Parse(CaseFolder.Text(Training));
        string Off(double share) => (golden.LossPerStep[4] * (1 + share)).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        folder.WithReplaced(Training, "expected/finalParams", "{}", "a")
            .WithReplaced(Training, "expected/finalParams/other", "{\"shape\":[],\"data\":[1]}", "b")
            .WithReplaced(Training, "expected/lossPerStep/4", null, "c")
            .WithReplaced(Training, "expected/lossPerStep/4", Off(3e-6), "d")
            .WithReplaced(Training, "expected/lossPerStep/4", Off(3e-7), "e")
            .WithReplaced(Training, "expected/finalParams/fc0.bias/data/0", "0.5", "f");
        Assert.Equal(1, folder.Run());
        Assert.Equal("FAIL a  expected.finalParams.fc0.weight: missing", folder.Lines[0]);
        Assert.Equal("FAIL b  expected.finalParams.other: params has no other", folder.Lines[1]);
        Assert.Equal("FAIL c  expected.lossPerStep: 9 losses for 10 steps", folder.Lines[2]);
        Assert.Matches(@"^FAIL d .*  loss \S+ at step 4, 1\.0e-6 allowed$", folder.Lines[3]);
        Assert.StartsWith("PASS e  ", folder.Lines[4], StringComparison.Ordinal);
        Assert.Matches(@"^FAIL f .*  parameters \S+ at fc0\.bias, 1\.0e-5 allowed$", folder.Lines[5]);
    }

    [Fact]
    public void What_a_case_records_nothing_of_is_said()
    {
        Assert.Equal(0, folder.WithReplaced(Small, "expected/layers", "{}", "a").With(Training, name: "b").Run());
        Assert.Matches(@"^PASS a  spikes=- membrane=- output=\S+ loss=\S+ gradients=\S+  \(not compared: spikes, membrane\)$", folder.Lines[0]);
        Assert.EndsWith("  (not compared: spikes, membrane, output, gradients)", folder.Lines[1], StringComparison.Ordinal);

        CaseResult nothing = CaseResult.Of("empty", new CaseMeasures(GoldenCase.Parse(CaseFolder.Text(Small)).Network));
        Assert.Equal(Verdict.Fail, nothing.Verdict);
        Assert.EndsWith("  nothing was compared", nothing.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_steps_are_an_error_of_their_file()
    {
        string text = CaseText.Replace(CaseText.Replace(CaseFolder.Text(Small), "T", "10000000"), "expected/layers", "{}");
        Assert.Equal(1, folder.WithText("long", text).Run());
        Assert.StartsWith("FAIL long  T: 10000000 steps of 7 samples with 15 values each", folder.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Drawn_arrays_count_together()
    {
        const string Drawn = "{\"shape\":[4096,4096],\"lcg\":{\"seed\":1,\"scale\":1,\"shift\":0}}";
        string text = CaseText.Replace(CaseFolder.Text(Small), "params/a.weight", Drawn);
        text = CaseText.Replace(text, "params/b.weight", Drawn);
        Assert.Equal(1, folder.WithText("drawn", CaseText.Replace(text, "losses/1/target", Drawn)).Run());
        Assert.Equal("FAIL drawn  the file: 50331648 numbers are to be drawn (lcg) in all, expected at most 33554432", folder.Lines[0]);
    }

    [Fact]
    public void One_declaration_that_does_not_compile_leaves_the_others_in_one_compilation()
    {
        Assert.Equal(1, folder.With(Small).WithReplaced(Small, "layers/1/beta", "1.5").With(Training).Run());
        Assert.Matches("^FAIL broken  .*EDG02", folder.Lines[0]);
        Assert.All(folder.Lines.Skip(1).Take(2), line => Assert.StartsWith("PASS ", line, StringComparison.Ordinal));
    }

    /// <summary>The case of learned numbers with places replaced, in pairs of place and JSON.</summary>
    private static string Changed(params string?[] pairs) =>
        pairs.Chunk(2).Aggregate(CaseFolder.Text(Learned), (text, pair) => CaseText.Replace(text, pair[0]!, pair[1]));
}
