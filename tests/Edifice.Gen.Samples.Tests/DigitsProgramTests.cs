using System;
using System.IO;
using System.Threading;
using Edifice.Samples.Digits;
using Xunit;

namespace Edifice.Gen.Samples.Tests;

public sealed class DigitsProgramTests
{
    [Fact]
    public void Trains_on_files_and_ends_with_the_test_accuracy()
    {
        using TemporaryDirectory directory = SmallSet();
        (int code, string output, string error) = Culture.In(
            "de-DE", () => Run(CancellationToken.None, "--epochs", "2", "--batch-size", "16", "--data", directory.Path));
        Assert.Equal((0, ""), (code, error));
        string[] lines = output.TrimEnd().Split('\n');
        Assert.Equal($"data: 32 training and 8 test images, one set from {directory.Path}, every fifth image kept for the test", lines[0]);
        Assert.StartsWith("epoch 1/2  loss ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("epoch 2/2  loss ", lines[2], StringComparison.Ordinal);
        Assert.Matches(@"^test accuracy: \d+\.\d\d % \([0-8] of 8\)$", lines[^1]);
    }

    [Fact]
    public void A_batch_may_be_larger_than_the_set()
    {
        using TemporaryDirectory directory = SmallSet();
        Assert.Equal(0, Run(CancellationToken.None, "--epochs", "1", "--batch-size", "2147483647", "--data", directory.Path).Code);
    }

    [Fact]
    public void A_missing_directory_gives_one_line()
    {
        using TemporaryDirectory directory = new();
        string missing = Path.Combine(directory.Path, "none");
        Assert.Equal(
            (1, "", $"error: {missing}: there is no such directory. Without --data, digits are drawn.\n"),
            Run(CancellationToken.None, "--data", missing));
    }

    [Fact]
    public void A_broken_file_gives_one_line()
    {
        using TemporaryDirectory directory = new();
        string images = directory.Write("train-images-idx3-ubyte", [0, 0, 8]);
        directory.Write("train-labels-idx1-ubyte", IdxBytes.Labels(20));
        Assert.Equal(
            (1, "", $"error: {images}: ends after 3 bytes, expected an IDX header of 16 bytes.\n"),
            Run(CancellationToken.None, "--data", directory.Path));
    }

    [Fact]
    public void An_interrupted_run_gives_one_line_and_130() => Assert.Equal(
        (130, "", "cancelled: the training was interrupted, nothing was saved\n"),
        Run(new CancellationToken(canceled: true)));

    private static TemporaryDirectory SmallSet()
    {
        TemporaryDirectory directory = new();
        directory.Write("t10k-images-idx3-ubyte.gz", IdxBytes.Zip(IdxBytes.Images(40)));
        directory.Write("t10k-labels-idx1-ubyte.gz", IdxBytes.Zip(IdxBytes.Labels(40)));
        return directory;
    }

    private static (int Code, string Output, string Error) Run(CancellationToken cancel, params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int code = DigitsProgram.Run(args, new PlainPresenter(output), output, error, cancel);
        return (code, output.ToString(), error.ToString());
    }
}
