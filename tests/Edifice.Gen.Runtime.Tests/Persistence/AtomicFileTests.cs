using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Edifice.Persistence;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>A file is replaced whole or not at all, and nothing stays beside it.</summary>
public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_new_file_is_written_and_an_old_one_replaced()
    {
        string path = folder.File("a.safetensors");
        foreach (float number in new[] { 1f, 2f })
        {
            Saved(number).Write(path);
            Assert.Equal([number], TensorFile.Read(path).Tensor("a").ToArray());
            Assert.Equal([path], Directory.GetFiles(folder.Path));
        }
    }

    [Fact]
    public void A_relative_path_is_taken_from_where_the_process_stands()
    {
        string path = Path.GetRelativePath(Environment.CurrentDirectory, folder.File("relative.safetensors"));
        Saved(1).Write(path);
        Assert.Equal([1f], TensorFile.Read(folder.File("relative.safetensors")).Tensor("a").ToArray());
    }

    [Fact]
    public void A_failure_leaves_the_old_file_and_nothing_beside_it()
    {
        string path = folder.File("a.safetensors");
        Saved(1).Write(path);
        byte[] before = File.ReadAllBytes(path);
        IOException error = Assert.Throws<IOException>(() => AtomicFile.Write(path, stream =>
        {
            stream.Write(new byte[100]);
            throw new IOException("The disk is full.");
        }));
        Assert.Equal("The disk is full.", error.Message);
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_folder_that_is_not_there_or_in_the_way_is_an_IO_error()
    {
        Assert.Throws<DirectoryNotFoundException>(() => Saved(1).Write(Path.Combine(folder.Path, "none", "a")));
        string inTheWay = folder.File("way");
        Directory.CreateDirectory(inTheWay);
        Exception? error = Record.Exception(() => Saved(1).Write(inTheWay));
        Assert.True(error is IOException or UnauthorizedAccessException, $"{error}");
        Assert.True(Directory.Exists(inTheWay));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_read_only_file_is_not_replaced()
    {
        string path = folder.File("a.safetensors");
        Saved(1).Write(path);
        File.SetAttributes(path, FileAttributes.ReadOnly);
        Assert.Contains("read-only", Assert.Throws<UnauthorizedAccessException>(() => Saved(2).Write(path)).Message, StringComparison.Ordinal);
        Assert.Equal([1f], TensorFile.Read(path).Tensor("a").ToArray());
        File.SetAttributes(path, FileAttributes.Normal);
    }

    [Fact]
    public void Access_rights_and_symbolic_links_stay()
    {
        // Windows asks for a privilege before it makes a link, and keeps rights in another way.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string path = folder.File("a.safetensors");
        Saved(1).Write(path);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        string link = folder.File("latest");
        File.CreateSymbolicLink(link, "a.safetensors");
        Saved(2).Write(link);
        Assert.Equal("a.safetensors", new FileInfo(link).LinkTarget);
        Assert.Equal([2f], TensorFile.Read(path).Tensor("a").ToArray());
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));

        string toNothing = folder.File("toNothing");
        File.CreateSymbolicLink(toNothing, "later");
        Saved(3).Write(toNothing);
        Assert.Equal([3f], TensorFile.Read(folder.File("later")).Tensor("a").ToArray());
    }

    [Fact]
    public async Task Who_reads_meanwhile_finds_the_old_file_or_the_new_one()
    {
        string path = folder.File("a.safetensors");
        TensorFile[] files = [Saved([.. Enumerable.Repeat(1f, 50_000)]), Saved([.. Enumerable.Repeat(2f, 70_000)])];
        files[0].Write(path);
        Task writing = Task.Run(() =>
        {
            for (int round = 0; round < 60; round++)
            {
                files[round % 2].Write(path);
            }
        });
        int reads = 0;
        while (!writing.IsCompleted || reads == 0)
        {
            float[] numbers = TensorFile.Read(path).Tensor("a").ToArray();
            Assert.Equal(numbers[0] == 1f ? 50_000 : 70_000, numbers.Length);
            Assert.True(numbers.AsSpan().IndexOfAnyExcept(numbers[0]) < 0);
            reads++;
        }

        await writing;
    }

    public void Dispose() => folder.Dispose();

    private static TensorFile Saved(params float[] numbers) => new([new StoredTensor("a", [numbers.Length], numbers)]);
}
