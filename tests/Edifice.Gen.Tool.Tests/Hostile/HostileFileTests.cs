using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using CsCheck;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Gen.Tool.Tests;

/// <summary>Files that accidents or strangers changed: every command ends with a promised code and a message, and writes nothing halfway.</summary>
public sealed class HostileFileTests(SmallAssembly app) : IClassFixture<SmallAssembly>
{
    private const int Files = 400;

    [Fact]
    public void Mutated_safetensors_files_are_shown_or_refused()
    {
        byte[] whole = new TensorFile([.. Tensors.OfPlain(), Tensors.Number("lif1.beta", 0.9f), Tensors.Number("lif2.beta", 0.9f), Tensors.Number("lif3.beta", 0.9f)], [new("num_steps", "7")]).ToArray();
        Sample(MutatedFile.Of(whole), "in.safetensors");
    }

    [Fact]
    public void Mutated_files_of_ours_are_shown_or_refused() => Sample(MutatedFile.Of(new Plain(seed: 1).SaveToArray([new("note", "a text")])), "in.safetensors");

    [Fact]
    public void Mutated_archives_are_shown_or_refused()
    {
        ZipWriter Fill(ZipWriter archive)
        {
            foreach (StoredTensor tensor in Tensors.OfPlain())
            {
                archive.Add($"{tensor.Name}.npy", NpyBytes.Array("<f4", [.. tensor.Shape], tensor.Bytes.ToArray()));
            }

            return archive;
        }

        byte[][] whole = [Fill(new ZipWriter()).ToArray(), Fill(new ZipWriter(isDeflated: true)).ToArray(), Fill(new ZipWriter(isDeflated: true, sizesFollow: true)).ToArray()];
        Sample(Mutations.Of(Mutations.Any(whole), "PK\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008.npy<>f(),"u8.ToArray()), "in.npz");
    }

    [Fact]
    public void Mutated_assemblies_are_shown_or_refused()
    {
        // Only what is read before anything is loaded: a damaged assembly that still loads may run any code.
        byte[] whole = File.ReadAllBytes(typeof(Assert).Assembly.Location);
        using TemporaryFile file = new("App.dll");
        G.Select(G.Int[0, 4096], G.Byte, G.Int[1, whole.Length]).Sample(
            (place, value, length) =>
            {
                byte[] changed = whole[..Math.Max(length, place + 1)];
                changed[place] = value;
                File.WriteAllBytes(file.Path, changed);
                Check(ToolRun.Of("inspect", file.Path), file.Path);
            },
            iter: Files,
            threads: 1);
    }

    private void Sample(Gen<byte[]> files, string name)
    {
        using TemporaryFile file = new(name);
        string output = file.Beside("out.safetensors");
        int refused = 0;
        int written = 0;
        files.Sample(
            content =>
            {
                File.WriteAllBytes(file.Path, content);
                refused += Check(ToolRun.Of("inspect", file.Path), file.Path) == 2 ? 1 : 0;
                Check(ToolRun.Of("declare", file.Path), file.Path);
                Check(ToolRun.Of(["verify", file.Path, "--assembly", app.Path]), file.Path, isVerdict: true);
                File.WriteAllText(output, "old");
                if (Check(ToolRun.Of(["convert", file.Path, output, "--force", "--assembly", app.Path]), file.Path) == 0)
                {
                    new Plain(seed: 1).Load(output);
                    written++;
                }
                else
                {
                    Assert.Equal("old", File.ReadAllText(output));
                }

                ToolRun json = ToolRun.Of("inspect", file.Path, "--json");
                Assert.Equal(json.ExitCode == 0 ? "command" : "error", json.Json.EnumerateObject().First().Name);
                Assert.Equal(2, Directory.EnumerateFiles(file.Folder).Count());
            },
            iter: Files,
            threads: 1);
        Assert.InRange(refused, Files / 4, Files);
        Assert.InRange(written, 1, Files);
    }

    /// <summary>Ends with a promised code; where that is not 0, with a message that no stranger can steer a terminal with.</summary>
    private static int Check(ToolRun run, string path, bool isVerdict = false)
    {
        Assert.InRange(run.ExitCode, 0, 2);
        Assert.DoesNotContain(run.Output + run.Error, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        if (run.ExitCode != 0 && !(isVerdict && run.ExitCode == 1))
        {
            Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
            Assert.Contains(Path.GetFileNameWithoutExtension(path), run.Error, StringComparison.Ordinal);
            Assert.Equal("", run.Output);
        }
        else
        {
            Assert.Equal("", run.Error);
            Assert.NotEqual("", run.Output);
        }

        return run.ExitCode;
    }
}
