using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Edifice.Gen.Tool.Tests;

public sealed class InspectFileTests
{
    [Fact]
    public void Network_file_shows_its_network_tensors_and_metadata()
    {
        using TemporaryFile file = new("net.safetensors");
        new Plain(seed: 1).Save(file.Path, [new("note", "a text")]);
        ToolRun run = ToolRun.Of("inspect", file.Path).Ended(0);
        Assert.Equal("", run.Error);
        Assert.Contains($"saved of Plain, fingerprint {Plain.Info.Fingerprint:x16}\n", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\nhidden1\.weight +F32 +\[8, 6\] +192 ", run.Output);
        Assert.Matches(@"\nnote +a text\n", run.Output);
    }

    [Fact]
    public void Json_has_every_fact()
    {
        using TemporaryFile file = new("net.safetensors");
        file.Write([new StoredTensor("w", [2, 2], [1, -3, float.NaN, 2]), Tensors.Number("beta", 0.5f)], ("num_steps", "7"));
        JsonElement json = ToolRun.Of("inspect", file.Path, "--json").Ended(0).Json;
        Assert.Equal(
            ["bytes", "command", "file", "fingerprint", "format", "metadata", "network", "tensors"],
            json.EnumerateObject().Select(item => item.Name).Order(StringComparer.Ordinal));
        Assert.Equal("inspect", json.GetProperty("command").GetString());
        Assert.Equal("safetensors", json.GetProperty("format").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("network").ValueKind);
        Assert.Equal("7", json.GetProperty("metadata").GetProperty("num_steps").GetString());
        JsonElement tensor = json.GetProperty("tensors")[0];
        Assert.Equal("""{"name":"w","type":"F32","shape":[2,2],"numbers":4,"bytes":16,"smallest":-3,"largest":2,"notFinite":1}""", JsonSerializer.Serialize(tensor));
    }

    /// <summary>The first bytes are the header's length, which may look like an archive's or a program's.</summary>
    [Theory]
    [InlineData('P', 'K')]
    [InlineData('M', 'Z')]
    public void A_length_that_looks_like_another_kind_s_mark_is_a_length(char first, char second)
    {
        using TemporaryFile file = new("in.safetensors");
        int length = first | (second << 8);
        const string Header = """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""";
        File.WriteAllBytes(file.Path, [.. BitConverter.GetBytes((long)length), .. Encoding.UTF8.GetBytes(Header.PadRight(length)), 0, 0, 0, 0]);
        Assert.Contains("\na ", ToolRun.Of(["inspect", file.Path]).Ended(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Archive_shows_its_arrays_with_their_types()
    {
        using TemporaryFile file = new("arrays.npz");
        System.IO.File.WriteAllBytes(file.Path, new ZipWriter(isDeflated: true)
            .Add("fc1.weight.npy", NpyBytes.Array("<f2", [1, 2], [0, 0x3C, 0, 0xC0]))
            .Add("steps.npy", NpyBytes.Array("<i8", [], [7, 0, 0, 0, 0, 0, 0, 0]))
            .ToArray());
        JsonElement json = ToolRun.Of("inspect", file.Path, "--json").Ended(0).Json;
        Assert.Equal("npz", json.GetProperty("format").GetString());
        Assert.Equal(
            ["""{"name":"fc1.weight","type":"F16","shape":[1,2],"numbers":2,"bytes":4,"smallest":-2,"largest":1,"notFinite":0}""", """{"name":"steps","type":"I64","shape":[],"numbers":1,"bytes":8,"smallest":7,"largest":7,"notFinite":0}"""],
            json.GetProperty("tensors").EnumerateArray().Select(tensor => JsonSerializer.Serialize(tensor)));
    }

    [Fact]
    public void Names_of_strangers_can_not_steer_a_terminal()
    {
        using TemporaryFile file = new("net.safetensors");
        file.Write([Tensors.Number("a\u001b[31m\nb", 1)], ("k\u0007", "[bold]x[/]\r"));
        string output = ToolRun.Of("inspect", file.Path).Ended(0).Output;
        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain('\u0007', output);
        Assert.Contains("a?[31m?b", output, StringComparison.Ordinal);
        Assert.Contains("[bold]x[/]?", output, StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_is_broken_where_nobody_looks()
    {
        using TemporaryFile file = new("net.safetensors");
        string name = string.Concat(Enumerable.Repeat("a_long_name.", 6));
        file.Write([Tensors.Drawn(name, 3, 2)], (name, new string('x', 80)));
        string output = ToolRun.Of("inspect", file.Path).Ended(0).Output;
        Assert.Matches($@"\n{name} +F32 +\[3, 2\] +24 [^\n]+\n", output);
        Assert.Contains($"{name} {new string('x', 80)}\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_file_of_tensors_is_refused_with_its_name()
    {
        using TemporaryFile file = new("text.safetensors");
        Assert.Contains("is not there", ToolRun.Of("inspect", file.Path).Refused(2), StringComparison.Ordinal);
        Assert.Contains("is a folder", ToolRun.Of("inspect", file.Folder).Refused(2), StringComparison.Ordinal);
        System.IO.File.WriteAllText(file.Path, "no tensors");
        Assert.Contains(file.Path, ToolRun.Of("inspect", file.Path).Refused(2), StringComparison.Ordinal);
        new Plain(seed: 1).Save(file.Path);
        Assert.Contains("--network Plain goes with an assembly", ToolRun.Of("inspect", file.Path, "--network", "Plain").Refused(2), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("net.pt", true)]
    [InlineData("net.pth", false)]
    public void File_of_python_objects_says_how_to_save_it(string name, bool isArchive)
    {
        using TemporaryFile file = new(name);
        System.IO.File.WriteAllBytes(file.Path, isArchive ? new ZipWriter().Add("archive/data.pkl", [0x80, 2]).ToArray() : [0x80, 2, (byte)'}', (byte)'q', 0, (byte)'.']);
        Assert.Contains("safetensors.torch.save_file(model.state_dict()", ToolRun.Of("inspect", file.Path).Refused(2), StringComparison.Ordinal);
    }
}
