using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Edifice.Weights;
using Xunit;

namespace Edifice.Gen.Deployment.Tests;

/// <summary>What the build task makes of files, good ones and others.</summary>
public sealed class BakedFileTests : IDisposable
{
    private const int Mutations = 1000;

    private readonly string folder = Directory.CreateTempSubdirectory("edifice-weights-").FullName;

    [Fact]
    public void Resource_is_the_networks_own_block_and_the_manifest_says_its_shapes()
    {
        DeployedNetwork network = new(seed: 3);
        BakedFile baked = BakedFile.Of(Saved(network));
        Assert.Equal(System.Runtime.InteropServices.MemoryMarshal.AsBytes(network.Parameters.Values).ToArray(), baked.Content);
        string[] lines = baked.Manifest.Split('\n');
        Assert.Equal(["edifice-weights 1", "source trained.safetensors", "layout 1", "bytes 944256"], lines[..4]);
        Assert.StartsWith("sha256 ", lines[4], StringComparison.Ordinal);
        Assert.Equal(
            [
                "network DeployedNetwork", $"fingerprint {DeployedNetwork.Info.Fingerprint:x16}", "tensor 256x784 hidden1.weight", "tensor 256 hidden1.bias",
                "tensor 128x256 hidden2.weight", "tensor 128 hidden2.bias", "tensor 10x128 output.weight", "tensor 10 output.bias", "",
            ],
            lines[5..]);
    }

    [Theory]
    [InlineData("tensor 'a' is [2, 1, 1], and a network's tensors have one or two sizes above 0", 2, 1, 1)]
    [InlineData("tensor 'a' is [], and a network's tensors have one or two sizes above 0")]
    [InlineData("tensor 'a' is [0], and a network's tensors have one or two sizes above 0", 0)]
    public void Shape_that_no_network_has_is_named(string fault, params int[] shape)
    {
        long[] sizes = [.. shape.Select(size => (long)size)];
        string path = Path.Combine(folder, "odd.safetensors");
        new TensorFile([new StoredTensor("a", sizes, new float[shape.Aggregate(1, (product, size) => product * size)])]).Write(path);
        Assert.Equal($"edifice-weights 1\nsource odd.safetensors\nerror {fault}\n", BakedFile.Of(path).Manifest);
    }

    [Fact]
    public void Number_that_is_not_finite_is_named()
    {
        string path = Path.Combine(folder, "odd.safetensors");
        new TensorFile([new StoredTensor("a", [2], [1, float.NaN])]).Write(path);
        Assert.Equal("edifice-weights 1\nsource odd.safetensors\nerror tensor 'a' has NaN at 1\n", BakedFile.Of(path).Manifest);
    }

    [Fact]
    public void Mutated_file_gives_a_manifest_of_it_or_of_what_is_wrong()
    {
        byte[] content = File.ReadAllBytes(Saved(new DeployedNetwork(seed: 3)));
        int header = 8 + (int)BitConverter.ToInt64(content, 0);
        Random random = new(20261127);
        int refused = 0;
        for (int mutation = 0; mutation < Mutations; mutation++)
        {
            byte[] mutated = (byte[])content.Clone();
            for (int edit = random.Next(1, 5); edit > 0; edit--)
            {
                mutated[random.Next(header)] = (byte)random.Next(256);
            }

            string path = Path.Combine(folder, "mutated.safetensors");
            File.WriteAllBytes(path, mutation % 10 == 0 ? mutated[..random.Next(mutated.Length)] : mutated);
            BakedFile baked = BakedFile.Of(path);
            string[] lines = baked.Manifest.TrimEnd('\n').Split('\n');
            Assert.Equal(["edifice-weights 1", "source mutated.safetensors"], lines[..2]);
            bool isRefused = lines[2].StartsWith("error ", StringComparison.Ordinal);
            Assert.True(isRefused ? lines.Length == 3 && baked.Content.Length == 0 : lines[3] == $"bytes {baked.Content.Length}", baked.Manifest);
            refused += isRefused ? 1 : 0;
        }

        Assert.InRange(refused, Mutations / 2, Mutations - 1);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Saved(DeployedNetwork network)
    {
        string path = Path.Combine(folder, "trained.safetensors");
        network.Save(path);
        return path;
    }
}
