using System;
using System.IO;
using Xunit;

namespace Edifice.Golden.Tests;

[Trait("Instructions", "Any")]
public sealed class CheckpointMetadataTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("checkpoint-").FullName;

    [Fact]
    public void A_checkpoint_keeps_the_callers_text_and_can_be_resumed()
    {
        string path = Path.Combine(directory, "file");
        using Trainer<BlobNet> trainer = new(BlobNet.Create(seed: 1), new TrainerOptions { Threads = 1 });
        trainer.Save(path, [new("data", "blobs")]);
        Assert.Equal("blobs", TensorFile.Read(path).Metadata["data"]);
        trainer.Resume(path);
    }

    [Fact]
    public void Text_under_a_name_of_the_trainers_own_is_refused_and_the_old_file_stays()
    {
        string path = Path.Combine(directory, "file");
        using Trainer<BlobNet> trainer = new(BlobNet.Create(seed: 1), new TrainerOptions { Threads = 1 });
        trainer.Save(path);
        byte[] before = File.ReadAllBytes(path);
        Assert.Throws<ArgumentException>(() => trainer.Save(path, [new("trainer.state", "mine")]));
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);
}
