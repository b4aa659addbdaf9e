using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Edifice.Gen.Tool.Tests;

/// <summary>Every printed declaration is compiled, and takes the file's tensors.</summary>
public sealed class DeclareTests
{
    [Fact]
    public void Sizes_and_biases_follow_from_the_file()
    {
        using TemporaryFile file = new("my-digits.v2.safetensors");
        file.Write([Tensors.Drawn("fc1.weight", 8, 6), Tensors.Drawn("fc10.bias", 3), Tensors.Drawn("fc10.weight", 3, 5), Tensors.Drawn("fc2.bias", 5), Tensors.Drawn("fc2.weight", 5, 8)]);
        string code = Declared(file);
        Assert.Contains(
            """
            [SpikingNetwork(NumTimesteps = 25)]
            [Input(6)]
            [Dense(8, Bias = false)] [Lif]                           // fc1.weight
            [Dense(5)] [Lif]                                         // fc2.weight, fc2.bias
            [Dense(3)] [Lif]                                         // fc10.weight, fc10.bias
            [Decode]
            public sealed partial class MyDigitsV2;
            """.ReplaceLineEndings("\n"), code, StringComparison.Ordinal);
        Assert.Contains("//   NumTimesteps = 25: how many steps", code, StringComparison.Ordinal);
        Assert.Contains("//   Tau: 2 by default", code, StringComparison.Ordinal);
        Assert.Contains("//   Threshold: 1 by default", code, StringComparison.Ordinal);
        IRunnable network = Compiled(file, code);
        Assert.Equal(["hidden1.weight [8, 6]", "hidden2.weight [5, 8]", "hidden2.bias [5]", "output.weight [3, 5]", "output.bias [3]"], network.Info.Parameters.Select(Describe));
    }

    [Fact]
    public void Options_decide_what_shapes_can_not_tell()
    {
        using TemporaryFile file = new("net.safetensors");
        file.Write(Tensors.OfPlain("l"));
        string code = Declared(
            file, "--class", "Gestures", "--namespace", "My.Networks", "--timesteps", "12", "--tau", "2.5", "--threshold", "0.5", "--compatibility", "spikingjelly",
            "--input", "spikes", "--decode", "count", "--keep-names");
        NetworkInfo info = Compiled(file, code).Info;
        Assert.Equal(("Gestures", 12, true, Decoding.Count), (info.Name, info.TimeSteps, info.InputIsSpikes, info.FinalDecoding));
        Assert.Equal(["l1", "l2", "l3"], info.Stages.Select(stage => stage.Name));
        Assert.Contains(info.Layers[2].Options, option => option is { Key: "Tau", Value: "2.5" });
        Assert.Contains(info.Layers[2].Options, option => option is { Key: "Threshold", Value: "0.5" });
        Assert.Contains(info.Layers[2].Options, option => option is { Key: "Comparison", Value: "GreaterOrEqual" });
        Assert.Contains("namespace My.Networks;\n", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Kept_names_make_a_file_of_pytorch_load_as_it_is()
    {
        using TemporaryFile file = new("net.safetensors");
        file.Write(Tensors.OfPlain());
        JsonElement json = ToolRun.Of("declare", file.Path, "--keep-names", "--json").Ended(0).Json;
        Assert.True(json.GetProperty("loadsAsItIs").GetBoolean());
        IRunnable network = Compiled(file, json.GetProperty("code").GetString()!);
        network.Load(file.Path);
        Assert.False(ToolRun.Of("declare", file.Path, "--json").Ended(0).Json.GetProperty("loadsAsItIs").GetBoolean());
    }

    [Theory]
    [InlineData("constant", "lif", "first-spike", false, false)]
    [InlineData("series", "lif", "none", true, true)]
    [InlineData("series", "integrator", "max-membrane", true, false)]
    [InlineData("spikes", "integrator", "none", true, true)]
    [InlineData("constant", "dense", "rate", false, false)]
    [InlineData("spikes", "dense", "none", true, true)]
    public void Every_end_of_a_network_compiles(string input, string readout, string decode, bool inputIsPerStep, bool outputIsPerStep)
    {
        using TemporaryFile file = new("net.safetensors");
        file.Write(Tensors.OfPlain());
        NetworkInfo info = Compiled(file, Declared(file, "--input", input, "--readout", readout, "--decode", decode)).Info;
        Assert.Equal((inputIsPerStep, outputIsPerStep), (info.InputIsPerStep, info.OutputIsPerStep));
        Assert.Equal(readout switch { "lif" => "Lif", "integrator" => "LeakyIntegrator", _ => "Dense" }, info.Layers.Last(layer => layer.Kind != "Decode").Kind);
        Assert.Equal(6, info.Parameters.Count);
    }

    [Theory]
    [InlineData("dense", "Dense", new string[0])]
    [InlineData("integrator", "LeakyIntegrator", new[] { "output.beta" })]
    [InlineData("lif", "Lif", new[] { "output.beta", "output.threshold" })]
    public void A_readout_has_the_neurons_numbers_that_it_can_have(string readout, string kind, string[] numbers)
    {
        using TemporaryFile file = new("net.safetensors");
        file.Write(
        [
            .. Tensors.OfPlain(), Tensors.Number("lif1.beta", 0.5f), Tensors.Number("lif2.beta", 0.5f),
            Tensors.Drawn("lif3.beta", 3), Tensors.Drawn("lif3.threshold", 3),
        ]);
        string code = Declared(file, "--readout", readout);
        NetworkInfo info = Compiled(file, code).Info;
        Assert.Equal(kind, info.Layers.Last(layer => layer.Kind != "Decode").Kind);
        Assert.Equal(numbers, info.Parameters.Select(tensor => tensor.Name).Where(name => name is "output.beta" or "output.threshold"));
        Assert.Equal(2 - numbers.Length, code.Split("is left out: --readout has no such number").Length - 1);
    }

    [Fact]
    public void A_product_alone_is_no_network()
    {
        using TemporaryFile file = new("net.safetensors");
        file.Write([Tensors.Drawn("fc.weight", 3, 5)]);
        Assert.Contains("--readout dense stands behind neurons", ToolRun.Of(["declare", file.Path, "--readout", "dense"]).Refused(2), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_with_a_line_s_end_is_no_name()
    {
        using TemporaryFile file = new("net.safetensors");
        file.Write([Tensors.Drawn("fc\n.weight", 3, 5)]);
        Assert.Contains("can be no stages'", ToolRun.Of(["declare", file.Path, "--keep-names"]).Refused(1), StringComparison.Ordinal);
        Assert.Contains("expected a C# class name", ToolRun.Of(["declare", file.Path, "--class", "Foo\n"]).Refused(2), StringComparison.Ordinal);
    }

    [Fact]
    public void Sequential_of_snntorch_tells_decay_threshold_and_reset()
    {
        using TemporaryFile file = new("net.safetensors");
        file.Write(
        [
            Tensors.Drawn("net.0.weight", 4, 3), Tensors.Number("net.1.beta", 0.875f), Tensors.Number("net.1.threshold", 0.5f), Tensors.Number("net.1.reset_mechanism_val", 1), Tensors.Number("net.1.graded_spikes_factor", 1),
            Tensors.Drawn("net.2.weight", 4, 4), new StoredTensor("net.3.beta", [4], [0.1f, 0.2f, 0.3f, 0.4f]), Tensors.Number("net.3.threshold", 1), Tensors.Number("net.3.reset_mechanism_val", 0), Tensors.Number("net.3.graded_spikes_factor", 1),
            Tensors.Drawn("net.10.weight", 2, 4), Tensors.Number("net.11.beta", 1.5f), Tensors.Number("net.11.threshold", -1), Tensors.Number("net.11.reset_mechanism_val", 2), Tensors.Number("net.11.graded_spikes_factor", 1),
        ]);
        string code = Declared(file);
        Assert.Contains("[Dense(4, Bias = false)] [Lif(Beta = 0.875, Threshold = 0.5, Reset = Reset.Zero)] // net.0.weight\n", code, StringComparison.Ordinal);
        Assert.Contains("[Dense(4, Bias = false)] [Lif(LearnBeta = Learning.PerNeuron)] // net.2.weight, net.3.beta\n", code, StringComparison.Ordinal);
        Assert.Contains("[Dense(2, Bias = false)] [Lif(Beta = 1, LearnThreshold = Learning.PerLayer, Reset = Reset.None)] // net.10.weight, net.11.threshold\n", code, StringComparison.Ordinal);
        Assert.Contains("//   hidden1: β = 0.875, θ = 0.5, reset Zero\n", code, StringComparison.Ordinal);
        Assert.Equal(["hidden1.weight [4, 3]", "hidden2.weight [4, 4]", "hidden2.beta [4]", "output.weight [2, 4]", "output.threshold [1]"], Compiled(file, code).Info.Parameters.Select(Describe));
        Assert.Contains("hidden1.beta [1]", Compiled(file, Declared(file, "--learn")).Info.Parameters.Select(Describe));
    }

    [Fact]
    public void Last_layer_without_neurons_is_a_dense_readout()
    {
        using TemporaryFile file = new("net.safetensors");
        file.Write([.. Tensors.OfPlain(), Tensors.Number("lif1.beta", 0.5f), Tensors.Number("lif2.beta", 0.5f)]);
        NetworkInfo info = Compiled(file, Declared(file)).Info;
        Assert.Equal(["Input", "Dense", "Lif", "Dense", "Lif", "Decode", "Dense"], info.Layers.Select(layer => layer.Kind));
    }

    [Fact]
    public void Metadata_that_says_something_is_used()
    {
        using TemporaryFile file = new("net.safetensors");
        file.Write(Tensors.OfPlain(), ("num_steps", "40"), ("tau", "5"), ("threshold", "0.75"));
        NetworkInfo info = Compiled(file, Declared(file)).Info;
        Assert.Equal(40, info.TimeSteps);
        Assert.Contains(info.Layers[2].Options, option => option is { Key: "Tau", Value: "5" });
        Assert.Contains(info.Layers[2].Options, option => option is { Key: "Threshold", Value: "0.75" });
        file.Write(Tensors.OfPlain(), ("num_steps", "many"), ("tau", "-1"));
        Assert.Contains("[SpikingNetwork(NumTimesteps = 25)]", Declared(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_strangers_stay_within_their_comments()
    {
        using TemporaryFile file = new("net.safetensors");
        file.Write([Tensors.Drawn("a\u2028[assembly: Wrong]\u0085\n\r*/ public class Hack; //.weight", 3, 2)], ("edifice.network", "Evil; class X"));
        string code = Declared(file);
        Assert.Contains("public sealed partial class Net;", code, StringComparison.Ordinal);
        Assert.Equal("Net", Compiled(file, code).Info.Name);
    }

    [Fact]
    public void Layers_that_do_not_chain_say_where()
    {
        using TemporaryFile file = new("net.safetensors");
        file.Write([Tensors.Drawn("fc1.weight", 8, 6), Tensors.Drawn("fc2.weight", 5, 7)]);
        string error = ToolRun.Of("declare", file.Path).Refused(1);
        Assert.Contains("In the order of their names, fc2 takes 7 numbers, but fc1 before it gives 8.", error, StringComparison.Ordinal);
        Assert.Contains("  fc1 6 → 8\n  fc2 7 → 5\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Layers_out_of_order_get_the_order_that_would_do()
    {
        using TemporaryFile file = new("net.safetensors");
        file.Write([Tensors.Drawn("classifier.weight", 2, 4), Tensors.Drawn("encoder.weight", 4, 3)]);
        Assert.Contains("They would as \"encoder\", \"classifier\": give --order encoder,classifier. They would if the matrices were [in, out]", ToolRun.Of("declare", file.Path).Refused(1), StringComparison.Ordinal);
        Assert.Equal(["hidden1.weight [4, 3]", "output.weight [2, 4]"], Compiled(file, Declared(file, "--order", "encoder,classifier")).Info.Parameters.Select(Describe));
        Assert.Contains("In the order that --order gives", ToolRun.Of("declare", file.Path, "--order", "classifier,encoder").Refused(1), StringComparison.Ordinal);
        Assert.Contains("expected every layer", ToolRun.Of("declare", file.Path, "--order", "encoder").Refused(2), StringComparison.Ordinal);
    }

    [Fact]
    public void Layers_that_chain_in_two_orders_are_not_guessed()
    {
        using TemporaryFile file = new("net.safetensors");
        file.Write([Tensors.Drawn("middle.weight", 4, 4), Tensors.Drawn("begin.weight", 4, 4)]);
        Assert.Contains("chain in more than one order: by name \"begin\", \"middle\", in the file \"middle\", \"begin\"", ToolRun.Of("declare", file.Path).Refused(1), StringComparison.Ordinal);
        Declared(file, "--order", "middle,begin");
    }

    [Fact]
    public void Matrices_of_other_libraries_are_read_the_other_way_round()
    {
        using TemporaryFile file = new("net.safetensors");
        file.Write([Tensors.Drawn("Dense_0/kernel", 6, 8), Tensors.Drawn("Dense_0/bias", 8), Tensors.Drawn("Dense_1/kernel", 8, 3), Tensors.Drawn("Dense_1/bias", 3)]);
        Assert.Contains("give --transpose '*'", ToolRun.Of("declare", file.Path).Refused(1), StringComparison.Ordinal);
        Assert.Equal(["hidden1.weight [8, 6]", "hidden1.bias [8]", "output.weight [3, 8]", "output.bias [3]"], Compiled(file, Declared(file, "--transpose", "*")).Info.Parameters.Select(Describe));
    }

    [Fact]
    public void Tensors_of_no_layer_are_all_named()
    {
        using TemporaryFile file = new("net.safetensors");
        file.Write(
        [
            Tensors.Drawn("conv1.weight", 8, 1, 3, 3), Tensors.Drawn("bn.weight", 8), Tensors.Drawn("bn.running_mean", 8), .. Tensors.OfPlain(), Tensors.Drawn("lost.bias", 2),
            new StoredTensor("fc4.weight", [2, 3], [1, 2, float.NaN, 4, 5, 6]), Tensors.Number("lif1.graded_spikes_factor", 2), Tensors.Number("lif1.reset_mechanism_val", 7),
        ]);
        string error = ToolRun.Of("declare", file.Path).Refused(1);
        Assert.Contains("  conv1.weight [8, 1, 3, 3]: a convolution, which Edifice.Gen does not have\n", error, StringComparison.Ordinal);
        Assert.Contains("  bn.weight [8]: a vector", error, StringComparison.Ordinal);
        Assert.Contains("  bn.running_mean [8]: its name ends with none of", error, StringComparison.Ordinal);
        Assert.Contains("  lost.bias [2]: a bias without a weight\n", error, StringComparison.Ordinal);
        Assert.Contains("  fc4.weight [2, 3]: number 2 is NaN\n", error, StringComparison.Ordinal);
        Assert.Contains("  lif1.graded_spikes_factor []: spikes are multiplied by it", error, StringComparison.Ordinal);
        Assert.Contains("  lif1.reset_mechanism_val []: expected 0 (subtract)", error, StringComparison.Ordinal);
        Declared(file, "--ignore", "conv1.*", "--ignore", "bn.*", "--ignore", "lost.bias", "--ignore", "fc4.weight", "--ignore", "lif1.*");
    }

    [Fact]
    public void Neurons_that_belong_to_no_layer_for_sure_are_not_guessed()
    {
        using TemporaryFile file = new("net.safetensors");
        file.Write([.. Tensors.OfPlain(), Tensors.Number("fire.beta", 0.5f)]);
        string error = ToolRun.Of("declare", file.Path).Refused(1);
        Assert.Contains("does not say which neurons stand behind which layer", error, StringComparison.Ordinal);
        Assert.Contains("  neurons fire: fire.beta []\n", error, StringComparison.Ordinal);
        file.Write([.. Tensors.OfPlain(), Tensors.Drawn("lif1.beta", 7)]);
        Assert.Contains("lif1.beta [7] stands behind fc1 6 → 8; expected one number, or 8", ToolRun.Of("declare", file.Path).Refused(1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--class", "class")]
    [InlineData("--class", "1st")]
    [InlineData("--class", "A B")]
    [InlineData("--namespace", "My..Net")]
    [InlineData("--timesteps", "0")]
    [InlineData("--tau", "0")]
    [InlineData("--tau", "NaN")]
    [InlineData("--threshold", "x")]
    [InlineData("--input", "stream")]
    [InlineData("--decode", "mean-membrane")]
    public void Options_that_make_no_sense_say_what_was_expected(string option, string value)
    {
        using TemporaryFile file = new("net.safetensors");
        file.Write(Tensors.OfPlain());
        Assert.Contains(option, ToolRun.Of("declare", file.Path, option, value).Refused(2), StringComparison.Ordinal);
    }

    [Fact]
    public void Archive_of_numpy_is_declared_too()
    {
        using TemporaryFile file = new("arrays.npz");
        File.WriteAllBytes(file.Path, new ZipWriter().Add("w_0_weight.npy", NpyBytes.Array("<f4", [3, 2], new byte[24])).Add("w_1_weight.npy", NpyBytes.Array("<f4", [1, 3], new byte[12])).ToArray());
        Assert.Equal(["hidden1.weight [3, 2]", "output.weight [1, 3]"], Compiled(file, Declared(file)).Info.Parameters.Select(Describe));
    }

    private static string Declared(TemporaryFile file, params string[] more) => ToolRun.Of(["declare", file.Path, .. more]).Ended(0).Output;

    private static IRunnable Compiled(TemporaryFile file, string code) => CompiledAssembly.Load(CompiledAssembly.Write(file.Beside($"{Guid.NewGuid():N}.dll"), code));

    private static string Describe(TensorInfo tensor)
        => $"{tensor.Name} {(tensor.IsMatrix ? $"[{tensor.Layout.Outputs}, {tensor.Layout.Inputs}]" : $"[{tensor.Layout.Outputs}]")}";
}
