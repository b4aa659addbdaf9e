using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Edifice.Gen.Tool.Tests;

public sealed class ConvertTests
{
    private static string[] PlainNetwork => ["--assembly", TestAssembly.Path, "--network", $"{TestAssembly.Space}Plain"];

    [Fact]
    public void Sorted_names_of_pytorch_go_to_the_stages_in_order()
    {
        using TemporaryFile file = new("in.safetensors");
        file.Write(Tensors.OfPlain(), ("note", "a text"));
        ToolRun run = Convert(file).Ended(0);
        Assert.Matches(@"paired by shapes and order\n\nin [^\n]* in the network\nfc1\.weight +hidden1\.weight\nfc1\.bias +hidden1\.bias\nfc2", run.Output);

        Plain network = new(seed: 1);
        Assert.Equal("a text", network.Load(file.Beside("out.safetensors"))["note"]);
        Assert.Equal(Tensors.Drawn("fc2.weight", 5, 8).ToArray(), network.Parameters.Tensor("hidden2.weight").ToArray());
        Assert.Equal(Tensors.Drawn("fc3.bias", 3).ToArray(), network.Parameters.Tensor("output.bias").ToArray());
        ToolRun.Of(["verify", file.Beside("out.safetensors"), .. PlainNetwork]).Ended(0);
    }

    [Fact]
    public void Json_has_the_mapping()
    {
        using TemporaryFile file = new("in.safetensors");
        file.Write(Tensors.OfPlain());
        JsonElement json = Convert(file, "--json").Ended(0).Json;
        Assert.True(json.GetProperty("isWritten").GetBoolean());
        Assert.True(json.GetProperty("isByOrder").GetBoolean());
        Assert.Equal("""{"from":"fc1.weight","to":"hidden1.weight"}""", JsonSerializer.Serialize(json.GetProperty("tensors")[0]));
    }

    [Fact]
    public void Map_names_tensors_layers_or_stands_in_a_file()
    {
        using TemporaryFile file = new("in.safetensors");
        file.Write([Tensors.Drawn("a", 8, 6), Tensors.Drawn("b", 8), .. Tensors.OfPlain("enc").Skip(2)]);
        File.WriteAllText(file.Beside("map.json"), """{ "enc2": "hidden2", "enc3": "output" }""");
        JsonElement json = Convert(file, "--map", "a=hidden1.weight", "--map", "b=hidden1.bias", "--map", file.Beside("map.json"), "--json").Ended(0).Json;
        Assert.False(json.GetProperty("isByOrder").GetBoolean());
        Assert.Equal(["a", "b", "enc2.weight", "enc2.bias", "enc3.weight", "enc3.bias"], json.GetProperty("tensors").EnumerateArray().Select(pair => pair.GetProperty("from").GetString()));
    }

    [Fact]
    public void Map_of_layers_takes_any_library_s_names()
    {
        using TemporaryFile file = new("in.safetensors");
        file.Write(
        [
            Tensors.Drawn("a/kernel", 8, 6), Tensors.Drawn("a/bias", 8), Tensors.Drawn("b_weight", 5, 8), Tensors.Drawn("b_bias", 5),
            Tensors.Drawn("c.weight", 3, 5), Tensors.Drawn("c.bias", 3),
        ]);
        Convert(file, "--map", "a=hidden1", "--map", "b=hidden2", "--map", "c=output").Ended(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Neurons_are_those_of_their_layers_whatever_the_order_of_the_map(bool isReversed)
    {
        using TemporaryFile file = new("in.safetensors");
        string[] maps = isReversed ? ["c=output", "b=hidden2", "a=hidden1"] : ["a=hidden1", "b=hidden2", "c=output"];
        string[] options = [.. maps.SelectMany(map => new[] { "--map", map })];
        StoredTensor[] layers =
        [
            Tensors.Drawn("a.weight", 8, 6), Tensors.Drawn("a.bias", 8), Tensors.Drawn("b.weight", 5, 8), Tensors.Drawn("b.bias", 5),
            Tensors.Drawn("c.weight", 3, 5), Tensors.Drawn("c.bias", 3),
        ];
        file.Write([.. layers, Tensors.Number("lif1.beta", 0.9f), Tensors.Number("lif2.beta", 0.9f), Tensors.Number("lif3.beta", 0.5f)]);
        Assert.Contains("lif3.beta [] is 0.5; output is declared with Beta = 0.9", Convert(file, options).Refused(1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing=hidden1.weight", 2, "--map names \"nothing\"")]
    [InlineData("fc1=nothing", 2, "--map names \"nothing\", which Plain does not have")]
    [InlineData("fc1=", 2, "leaves a name empty")]
    [InlineData("nowhere.json", 2, "no file has that name")]
    [InlineData("fc1=hidden1", 1, "missing: hidden2.weight [5, 8]\n  missing: hidden2.bias [5]")]
    [InlineData("fc2.weight=hidden1.weight", 1, "lacks tensors of Plain")]
    public void Map_that_makes_no_sense_says_why(string map, int exitCode, string message)
    {
        using TemporaryFile file = new("in.safetensors");
        file.Write(Tensors.OfPlain());
        Assert.Contains(message, Convert(file, "--map", map).Refused(exitCode), StringComparison.Ordinal);
        Assert.False(File.Exists(file.Beside("out.safetensors")));
    }

    [Theory]
    [InlineData("[1]", "holds Array, expected an object of strings")]
    [InlineData("""{"fc1":1}""", "\"fc1\" is Number, expected an object of strings")]
    [InlineData("{", "is no JSON")]
    public void Map_file_that_is_none_says_why(string text, string message)
    {
        using TemporaryFile file = new("in.safetensors");
        file.Write(Tensors.OfPlain());
        File.WriteAllText(file.Beside("map.json"), text);
        Assert.Contains(message, Convert(file, "--map", file.Beside("map.json")).Refused(2), StringComparison.Ordinal);
    }

    [Fact]
    public void Matrices_of_other_libraries_are_turned()
    {
        using TemporaryFile file = new("in.npz");
        ZipWriter archive = new();
        foreach (StoredTensor tensor in Tensors.OfPlain())
        {
            bool isMatrix = tensor.Shape.Count == 2;
            float[] numbers = tensor.ToArray();
            long[] shape = isMatrix ? [tensor.Shape[1], tensor.Shape[0]] : [.. tensor.Shape];
            float[] turned = isMatrix ? [.. Enumerable.Range(0, numbers.Length).Select(index => numbers[(index % (int)tensor.Shape[0] * (int)tensor.Shape[1]) + (index / (int)tensor.Shape[0])])] : numbers;
            archive.Add($"{tensor.Name.Replace("weight", "kernel", StringComparison.Ordinal)}.npy", NpyBytes.Array("<f8", shape, [.. turned.SelectMany(number => BitConverter.GetBytes((double)number))]));
        }

        File.WriteAllBytes(file.Path, archive.ToArray());
        Assert.Contains("give --transpose '*'", Convert(file).Refused(1), StringComparison.Ordinal);
        Convert(file, "--transpose", "*.kernel").Ended(0);
        Plain network = new(seed: 1);
        network.Load(file.Beside("out.safetensors"));
        Assert.Equal(Tensors.Drawn("fc1.weight", 8, 6).ToArray(), network.Parameters.Tensor("hidden1.weight").ToArray());
        Assert.Equal(Tensors.Drawn("fc2.bias", 5).ToArray(), network.Parameters.Tensor("hidden2.bias").ToArray());
    }

    [Theory]
    [InlineData("F16", 2)]
    [InlineData("BF16", 2)]
    [InlineData("F64", 8)]
    public void Other_types_become_single_precision(string type, int size)
    {
        using TemporaryFile file = new("in.safetensors");
        float[] numbers = [.. Enumerable.Range(0, 48).Select(index => (index - 20) / 8f)];
        byte[] bytes =
        [
            .. numbers.SelectMany(number => type switch
            {
                "F16" => BitConverter.GetBytes((Half)number),
                "BF16" => BitConverter.GetBytes((short)(BitConverter.SingleToInt32Bits(number) >> 16)),
                _ => BitConverter.GetBytes((double)number),
            }),
        ];
        StoredTensor weight = TensorFile.Read(PublishedFormat.Write($$$"""{"fc1.weight":{"dtype":"{{{type}}}","shape":[8,6],"data_offsets":[0,{{{48 * size}}}]}}""", bytes)).Tensors[0];
        file.Write([weight, .. Tensors.OfPlain().Where(tensor => tensor.Name != "fc1.weight")]);
        Convert(file).Ended(0);
        TensorFile written = TensorFile.Read(file.Beside("out.safetensors"));
        Assert.All(written.Tensors, tensor => Assert.Equal("F32", tensor.DataType));
        Assert.Equal(numbers, written.Tensor("hidden1.weight").ToArray());
    }

    [Fact]
    public void Layers_of_one_shape_are_told_by_numbers_or_not_at_all()
    {
        using TemporaryFile file = new("in.safetensors");
        string[] square = ["--assembly", TestAssembly.Path, "--network", "Square"];
        file.Write([Tensors.Drawn("l10.weight", 4, 4), Tensors.Drawn("l2.bias", 4), Tensors.Drawn("l2.weight", 4, 4), Tensors.Drawn("l11.weight", 2, 4), Tensors.Drawn("l11.bias", 2), Tensors.Drawn("l10.beta", 4), Tensors.Number("l10.threshold", 0.5f)]);
        JsonElement json = ToolRun.Of(["convert", file.Path, file.Beside("a.safetensors"), .. square, "--json"]).Ended(0).Json;
        Assert.Equal(["l2.weight", "l2.bias", "l10.weight", "l10.beta", "l10.threshold", "l11.weight", "l11.bias"], json.GetProperty("tensors").EnumerateArray().Select(pair => pair.GetProperty("from").GetString()));

        file.Write([Tensors.Drawn("in.weight", 4, 4), Tensors.Drawn("in.bias", 4), Tensors.Drawn("mid.weight", 4, 4), Tensors.Drawn("out.weight", 2, 4), Tensors.Drawn("out.bias", 2)]);
        string error = ToolRun.Of(["convert", file.Path, file.Beside("b.safetensors"), .. square]).Refused(1);
        Assert.Contains("their names do not count", error, StringComparison.Ordinal);
        Assert.Contains("  in the file: in 4 → 4\n  in the file: mid 4 → 4\n  in the network: first 4 → 4\n  in the network: hidden2 4 → 4\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Layers_that_the_network_does_not_have_are_listed_beside_its_stages()
    {
        using TemporaryFile file = new("in.safetensors");
        file.Write([Tensors.Drawn("fc1.weight", 7, 6), .. Tensors.OfPlain().Where(tensor => tensor.Name != "fc1.weight")]);
        string error = Convert(file).Refused(1);
        Assert.Contains("  in the file: fc1 6 → 7\n", error, StringComparison.Ordinal);
        Assert.Contains("  in the network: hidden1 6 → 8\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Constants_of_neurons_are_held_against_the_declaration()
    {
        using TemporaryFile file = new("in.safetensors");
        StoredTensor[] constants = [.. Enumerable.Range(1, 3).SelectMany(layer => new[] { Tensors.Number($"lif{layer}.beta", 0.9f), Tensors.Number($"lif{layer}.threshold", 1), Tensors.Number($"lif{layer}.reset_mechanism_val", 0), Tensors.Number($"lif{layer}.graded_spikes_factor", 1) })];
        file.Write([.. Tensors.OfPlain(), .. constants]);
        Assert.Contains("Constants that the declaration has as well: lif1.beta", Convert(file).Ended(0).Output, StringComparison.Ordinal);

        file.Write([.. Tensors.OfPlain(), .. constants.Select(tensor => tensor.Name switch { "lif2.beta" => Tensors.Number(tensor.Name, 0.7f), "lif3.reset_mechanism_val" => Tensors.Number(tensor.Name, 1), _ => tensor })]);
        string error = Convert(file, "--force").Refused(1);
        Assert.Contains("lif2.beta [] is 0.7; hidden2 is declared with Beta = 0.9. Declare Beta = 0.7", error, StringComparison.Ordinal);
        Assert.Contains("lif3.reset_mechanism_val [] is 1, a reset of Zero; output is declared with Reset = Subtract", error, StringComparison.Ordinal);
        Convert(file, "--force", "--ignore", "lif*").Ended(0);
    }

    [Fact]
    public void Neurons_behind_a_readout_without_any_are_another_network()
    {
        using TemporaryFile file = new("in.safetensors");
        StoredTensor[] layers = [Tensors.Drawn("fc1.weight", 4, 3), Tensors.Drawn("fc1.bias", 4), Tensors.Drawn("fc2.weight", 2, 4), Tensors.Drawn("fc2.bias", 2), Tensors.Number("lif1.beta", 0.5f)];
        string[] convert = ["convert", file.Path, file.Beside("out.safetensors"), "--assembly", TestAssembly.Path, "--network", "Scores"];
        file.Write(layers);
        ToolRun.Of([.. convert, "--dry-run"]).Ended(0);
        file.Write([.. layers, Tensors.Number("lif2.beta", 0.5f)]);
        Assert.Contains("  lif2.beta []: output has no neurons\n", ToolRun.Of(convert).Refused(1), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_place_is_refused_until_it_is_left_out()
    {
        using TemporaryFile file = new("in.safetensors");
        file.Write([.. Tensors.OfPlain(), Tensors.Drawn("norm.running_mean", 8)]);
        Assert.Contains("  norm.running_mean [8]:", Convert(file).Refused(1), StringComparison.Ordinal);
        Convert(file, "--ignore", "norm.*").Ended(0);
        Assert.Contains("--ignore \"nrm.*\" names no tensor", Convert(file, "--force", "--ignore", "nrm.*").Refused(2), StringComparison.Ordinal);
        Assert.Contains("--transpose \"fc9\" names no tensor", Convert(file, "--force", "--ignore", "norm.*", "--transpose", "fc9").Refused(2), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_replaced_unless_it_is_wanted()
    {
        using TemporaryFile file = new("in.safetensors");
        file.Write(Tensors.OfPlain());
        byte[] before = File.ReadAllBytes(file.Path);
        Assert.Contains("exists already. Give another name, or --force", ToolRun.Of(["convert", file.Path, file.Path, .. PlainNetwork]).Refused(2), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(file.Path));
        ToolRun.Of(["convert", file.Path, file.Path, "--force", .. PlainNetwork]).Ended(0);
        new Plain(seed: 1).Load(file.Path);
        Assert.Single(Directory.EnumerateFiles(file.Folder));
    }

    [Fact]
    public void Dry_run_writes_nothing()
    {
        using TemporaryFile file = new("in.safetensors");
        file.Write(Tensors.OfPlain());
        Assert.StartsWith("would write", Convert(file, "--dry-run").Ended(0).Output, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(file.Folder));
    }

    [Fact]
    public void Failure_leaves_the_old_file_and_no_other()
    {
        using TemporaryFile file = new("in.safetensors");
        file.Write([.. Tensors.OfPlain().SkipLast(1), new StoredTensor("fc3.weight", [3, 5], [.. Enumerable.Repeat(float.PositiveInfinity, 15)])]);
        File.WriteAllText(file.Beside("out.safetensors"), "old");
        Assert.Contains("fc3.weight [3, 5]: number 0 is Infinity", Convert(file, "--force").Refused(1), StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(file.Beside("out.safetensors")));
        Assert.Equal(2, Directory.EnumerateFiles(file.Folder).Count());
        file.Write(Tensors.OfPlain());
        ToolRun.Of(["convert", file.Path, Path.Combine(file.Folder, "nowhere", "out.safetensors"), .. PlainNetwork]).Refused(2);
    }

    [Fact]
    public void File_of_another_declaration_is_not_relabelled_unseen()
    {
        using TemporaryFile file = new("in.safetensors");
        new Slower(seed: 1).Save(file.Path);
        Assert.Contains($"fingerprint \"{Slower.Info.Fingerprint:x16}\" of \"Slower\", expected", Convert(file).Refused(1), StringComparison.Ordinal);
        Convert(file, "--accept-other-declaration").Ended(0);
        new Plain(seed: 1).Load(file.Beside("out.safetensors"));
    }

    private static ToolRun Convert(TemporaryFile file, params string[] more) => ToolRun.Of(["convert", file.Path, file.Beside("out.safetensors"), .. PlainNetwork, .. more]);
}
