using System;
using System.IO;
using System.Threading;
using Edifice.Samples.Digits;
using Xunit;

namespace Edifice.Gen.Samples.Tests;

/// <summary>Whatever is wrong with files gives one line and a code that is not 0.</summary>
public sealed class BadInputTests
{
    [Fact]
    public void A_missing_directory_gives_one_line()
    {
        using Session session = new();
        string missing = session.File("none");
        Refused($"{missing}: there is no such directory. Without --data, digits are drawn.", session.Train("--data", missing));
    }

    [Fact]
    public void A_broken_file_of_digits_gives_one_line()
    {
        using TemporaryDirectory directory = new();
        string images = directory.Write("train-images-idx3-ubyte", [0, 0, 8]);
        directory.Write("train-labels-idx1-ubyte", IdxBytes.Labels(20));
        Refused(
            $"{images}: ends after 3 bytes, expected an IDX header of 4 bytes or more.",
            Session.Run("--data", directory.Path, "--weights", directory.File("w"), "--checkpoint", directory.File("c")));
    }

    [Theory]
    [InlineData("eval", "--weights")]
    [InlineData("show", "--weights")]
    [InlineData("resume", "--checkpoint")]
    public void Missing_damaged_and_foreign_files_give_one_line(string command, string option)
    {
        using Session session = new();
        string file = session.File("file");
        Refused($"{file}: there is no such file. Digits train makes one.", Session.Run(command, option, file));

        File.WriteAllText(file, "no weights");
        Refused($"{file}: ", Session.Run(command, option, file));

        new TensorFile([], [new("digits.epochs", "many")]).Write(file);
        Refused(
            $"{file}: its recipe cannot be read: --epochs is 'many', expected a whole number from 1 to 2147483647.", Session.Run(command, option, file));

        new TensorFile([], [new("digits.data", session.Directory), new("digits.colour", "red")]).Write(file);
        Refused($"{file}: its recipe cannot be read: unknown argument '--colour=red'.", Session.Run(command, option, file));

        new TensorFile([new StoredTensor("weight", [1], [1f])], [new("digits.data", session.Directory)]).Write(file);
        Refused($"{file}: ", Session.Run(command, option, file, "--data", session.Directory));
    }

    [Fact]
    public void Weights_are_no_checkpoint()
    {
        using Session session = new();
        session.Train("--epochs=1");
        Refused(
            $"{session.Weights}: it has parameters, but no state of a trainer",
            Session.Run("resume", "--checkpoint", session.Weights, "--weights", session.File("others")));
    }

    [Fact]
    public void Files_that_cannot_be_written_are_refused_before_the_training()
    {
        using Session session = new();
        string elsewhere = Path.Combine(session.File("none"), "file");
        Refused($"{elsewhere}: its directory does not exist. Make it first.", session.Train("--weights", elsewhere));
        Refused($"{session.Directory}: is a directory, expected the name of a file.", session.Train("--checkpoint", session.Directory));
        Refused($"{session.Weights}: is the file of both weights and checkpoint.", session.Train("--checkpoint", session.Weights));
        Assert.False(File.Exists(session.Weights));
    }

    [Fact]
    public void There_is_no_image_behind_the_last()
    {
        using Session session = new();
        session.Train("--epochs=1");
        Refused(
            "--first: is 40, expected an index below 40, the number of test images.", Session.Run("show", "--weights", session.Weights, "--first", "40"));
    }

    [Fact]
    public void A_training_that_leaves_the_numbers_says_where()
    {
        using Session session = new();
        Refused("", session.Train("--coding", "rates", "--learning-rate", "1e38"));
        Assert.False(File.Exists(session.Weights));
    }

    private static void Refused(string problem, (int Code, string[] Lines, string Error) run)
    {
        Assert.Equal(1, run.Code);
        Assert.StartsWith("error: " + problem, run.Error, StringComparison.Ordinal);
        Assert.Equal(run.Error.Length - 1, run.Error.IndexOf('\n', StringComparison.Ordinal));
    }
}
