using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Edifice.Gen.Tool.Tests;

public sealed class VerifyTests
{
    [Fact]
    public void File_of_the_network_fits()
    {
        using TemporaryFile file = new("net.safetensors");
        new Slower(seed: 1).Save(file.Path);
        ToolRun run = Verify(file.Path, "Slower").Ended(0);
        Assert.StartsWith($"{file.Path} fits {TestAssembly.Space}Slower of {TestAssembly.Path}: 6 tensors as expected, 0 differences\n", run.Output, StringComparison.Ordinal);
        JsonElement json = Verify(file.Path, "Slower", "--json").Ended(0).Json;
        Assert.True(json.GetProperty("fits").GetBoolean());
        Assert.Equal(Slower.Info.Parameters.Select(tensor => tensor.Name), json.GetProperty("fitting").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public void Everything_that_differs_is_named_with_both_sides()
    {
        using TemporaryFile file = new("net.safetensors");
        file.Write(
        [
            Tensors.Drawn("hidden1.weight", 6, 8), Tensors.Drawn("hidden1.bias", 8),
            new StoredTensor("hidden2.weight", [5, 8], [.. Enumerable.Range(0, 40).Select(index => index is 11 or 30 ? float.NaN : index)]), Tensors.Drawn("hidden2.bias", 4),
            Tensors.Drawn("output.weight", 3, 5), Tensors.Drawn("extra", 2),
        ]);
        JsonElement json = Verify(file.Path, "Slower", "--json").Ended(1).Json;
        Assert.Equal(
            [
                "shape hidden1.weight: [6, 8] / [8, 6]",
                "notFinite hidden2.weight: 2 numbers not finite, the first NaN at [1, 3] / finite numbers",
                "shape hidden2.bias: [4] / [5]",
                "missing output.bias: nothing / [3]",
                "extra extra: F32 [2] / nothing",
            ],
            json.GetProperty("differences").EnumerateArray().Select(difference => $"{difference.GetProperty("kind")} {difference.GetProperty("tensor")}: {difference.GetProperty("found")} / {difference.GetProperty("expected")}"));
        Assert.Equal(["hidden1.bias", "output.weight"], json.GetProperty("fitting").EnumerateArray().Select(name => name.GetString()));
        Assert.False(json.GetProperty("namesDeclaration").GetBoolean());

        string output = Verify(file.Path, "Slower").Ended(1).Output;
        Assert.Contains("does not fit", output, StringComparison.Ordinal);
        Assert.Matches(@"\nshape +hidden1\.weight +\[6, 8\] +\[8, 6\] +dotnet edifice convert --transpose hidden1\.weight", output);
        Assert.Contains("names no declaration", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_numbers_are_no_parameters()
    {
        using TemporaryFile file = new("net.safetensors");
        File.WriteAllBytes(file.Path, PublishedFormat.Write("""{"hidden1.bias":{"dtype":"I64","shape":[8],"data_offsets":[0,64]}}""", new byte[64]));
        JsonElement difference = Verify(file.Path, "Slower", "--json").Ended(1).Json.GetProperty("differences").EnumerateArray().Single(each => each.GetProperty("kind").GetString() == "type");
        Assert.Equal(("I64", "F32, F64, F16 or BF16"), (difference.GetProperty("found").GetString(), difference.GetProperty("expected").GetString()));
    }

    [Fact]
    public void Other_declaration_is_a_difference_unless_it_is_accepted()
    {
        using TemporaryFile file = new("net.safetensors");
        new Plain(seed: 1).Save(file.Path);
        JsonElement[] differences = [.. Verify(file.Path, "Slower", "--json").Ended(1).Json.GetProperty("differences").EnumerateArray()];
        Assert.Equal("fingerprint", Assert.Single(differences).GetProperty("kind").GetString());
        Assert.Contains($"{Plain.Info.Fingerprint:x16}", differences[0].GetProperty("found").GetString(), StringComparison.Ordinal);
        Assert.Contains($"{Slower.Info.Fingerprint:x16}", differences[0].GetProperty("expected").GetString(), StringComparison.Ordinal);
        Verify(file.Path, "Slower", "--accept-other-declaration").Ended(0);
    }

    [Fact]
    public void Later_format_is_a_difference_even_where_other_declarations_are_accepted()
    {
        using TemporaryFile file = new("net.safetensors");
        file.Write(Plain.Info.Parameters.Select(tensor => Tensors.Drawn(tensor.Name, tensor.IsMatrix ? [tensor.Layout.Outputs, tensor.Layout.Inputs] : [tensor.Layout.Outputs])), ("edifice.format", "2"));
        JsonElement difference = Assert.Single(Verify(file.Path, "Slower", "--accept-other-declaration", "--json").Ended(1).Json.GetProperty("differences").EnumerateArray());
        Assert.Equal("format", difference.GetProperty("kind").GetString());
    }

    [Fact]
    public void Checkpoint_of_a_training_is_recognised()
    {
        using TemporaryFile file = new("net.safetensors");
        using ParameterBlock<Slower> parameters = new();
        TrainingCheckpoint<Slower> checkpoint = new(parameters);
        checkpoint.Add("optimizer.first_moment", parameters.Values);
        checkpoint.Save(file.Path);
        Assert.Contains("TrainingCheckpoint<Slower>.Read", Verify(file.Path, "Slower").Ended(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Verdict_is_that_of_load()
    {
        using TemporaryFile file = new("net.safetensors");
        foreach (string dropped in Slower.Info.Parameters.Select(tensor => tensor.Name).Prepend(""))
        {
            file.Write(Slower.Info.Parameters.Where(tensor => tensor.Name != dropped).Select(tensor => Tensors.Drawn(tensor.Name, tensor.IsMatrix ? [tensor.Layout.Outputs, tensor.Layout.Inputs] : [tensor.Layout.Outputs])));
            bool loads = Record.Exception(() => new Slower(seed: 1).Load(file.Path)) is null;
            Assert.Equal(dropped.Length == 0, loads);
            Verify(file.Path, "Slower").Ended(loads ? 0 : 1);
        }
    }

    [Fact]
    public void Archive_and_missing_arguments_are_bad_usage()
    {
        using TemporaryFile file = new("net.npz");
        File.WriteAllBytes(file.Path, new ZipWriter().Add("w.npy", NpyBytes.Counting(2, 2)).ToArray());
        Assert.Contains("convert makes a .safetensors file of it", Verify(file.Path, "Slower").Refused(2), StringComparison.Ordinal);
        Assert.Contains("--assembly", ToolRun.Of("verify", file.Path).Refused(2), StringComparison.Ordinal);
        new Plain(seed: 1).Save(file.Path);
        Assert.Contains("Say with --network which one", ToolRun.Of("verify", file.Path, "--assembly", TestAssembly.Path).Refused(2), StringComparison.Ordinal);
    }

    private static ToolRun Verify(string file, string network, params string[] more)
        => ToolRun.Of(["verify", file, "--assembly", TestAssembly.Path, "--network", network, .. more]);
}
