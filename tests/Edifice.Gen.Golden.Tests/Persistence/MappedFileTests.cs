using System;
using System.IO;
using System.IO.MemoryMappedFiles;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>A file that is mapped instead of read, as deployment.md shows it.</summary>
[Trait("Instructions", "Any")]
public sealed class MappedFileTests
{
    [Fact]
    public void A_mapped_file_is_loaded_as_a_span()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("digits.safetensors");
        SpikingClassifier trained = SpikingClassifier.Create(seed: 4);
        trained.Save(path);
        SpikingClassifier network = SpikingClassifier.Create(seed: 5);
        Load(network, path);
        Closeness.AssertSameBits(trained.Parameters.Values.ToArray(), network.Parameters.Values.ToArray(), "parameters");

        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^1]);
        Assert.Throws<InvalidDataException>(() => Load(network, path));
        Closeness.AssertSameBits(trained.Parameters.Values.ToArray(), network.Parameters.Values.ToArray(), "parameters behind a damaged file");
    }

    private static unsafe void Load(SpikingClassifier network, string path)
    {
        using MemoryMappedFile file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        using MemoryMappedViewAccessor view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* content = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref content);
        try
        {
            network.Load(new ReadOnlySpan<byte>(content, (int)new FileInfo(path).Length));
        }
        finally
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
        }
    }
}
