using System.IO;
using CsCheck;
using Xunit;

namespace Edifice.Gen.Tool.Tests;

public sealed class HostileMapTests(SmallAssembly app) : IClassFixture<SmallAssembly>
{
    [Fact]
    public void Mutated_maps_convert_or_are_refused()
    {
        using TemporaryFile file = new("in.safetensors");
        file.Write(Tensors.OfPlain("enc"));
        byte[] whole = """{"enc1":"hidden1","enc2.weight":"hidden2.weight","enc2.bias":"hidden2.bias","enc3":"output"}"""u8.ToArray();
        Mutations.Of(CsCheck.Gen.Const(whole), "{}\":,[]enc1"u8.ToArray()).Sample(
            text =>
            {
                File.WriteAllBytes(file.Beside("map.json"), text);
                ToolRun run = ToolRun.Of(
                    "convert", file.Path, file.Beside("out.safetensors"), "--force", "--assembly", app.Path, "--map", file.Beside("map.json"));
                Assert.InRange(run.ExitCode, 0, 2);
                Assert.Equal(run.ExitCode == 0, run.Error.Length == 0);
            },
            iter: 400,
            threads: 1);
    }
}
