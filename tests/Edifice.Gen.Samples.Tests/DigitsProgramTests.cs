using System;
using System.IO;
using System.Linq;
using System.Threading;
using Edifice.Samples.Digits;
using Xunit;

namespace Edifice.Gen.Samples.Tests;

/// <summary>Every command from its arguments to its output.</summary>
public sealed class DigitsProgramTests
{
    [Theory]
    [InlineData("")]
    [InlineData("--coding rates --augment")]
    [InlineData("--input latency --held-out 0.2")]
    public void Train_saves_weights_that_give_the_same_accuracy_in_a_fresh_network_and_in_eval(string options)
    {
        using Session session = new();
        (int code, string[] lines, string error) = Culture.In("de-DE", () => session.Train([.. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]));
        Assert.Equal((0, ""), (code, error));
        Assert.Equal($"data: 200 training and 40 test images, read from {session.Directory}", lines[0]);
        Assert.StartsWith("epoch 1/2  loss ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("epoch 2/2  loss ", lines[2], StringComparison.Ordinal);
        Assert.Matches(@"^test accuracy: \d+\.\d\d % \(\d+ of 40\)$", lines[^1]);
        string accuracy = lines[^1]["test accuracy: ".Length..];
        Assert.Equal($"weights: saved as {session.Weights}; a fresh network with them reads {accuracy}", lines[3]);

        (code, string[] again, error) = Session.Run("eval", "--weights", session.Weights);
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(lines.Where(line => !line.StartsWith("epoch", StringComparison.Ordinal) && !line.StartsWith("weights", StringComparison.Ordinal)), again);
    }

    [Fact]
    public void Pace_times_every_number_of_threads_and_leaves_no_file()
    {
        using Session session = new();
        (int code, string[] lines, string error) = Culture.In(
            "de-DE", () => Session.Run("pace", "--data", session.Directory, "--epochs", "1", "--batch-size", "16", "--threads", "2"));
        Assert.Equal((0, "", 3), (code, error, lines.Length));
        Assert.Matches(@"^threads 1: \d+\.\d{3} s per epoch, \d+ images/s, 1\.00 times the pace of one$", lines[1]);
        Assert.Matches(@"^threads 2: \d+\.\d{3} s per epoch, \d+ images/s, \d+\.\d\d times the pace of one$", lines[2]);
        Assert.False(File.Exists(session.Weights) || File.Exists(session.Checkpoint));
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(13, "--augment --threads 1")]
    [InlineData(17, "--input latency")]
    [InlineData(19, "--held-out 0.2")]
    public void An_interrupted_training_goes_on_to_the_same_weights(long step, string options)
    {
        string[] args = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        using Session session = new();
        Assert.Equal(0, session.Train(args).Code);
        byte[] expected = File.ReadAllBytes(session.Weights);
        File.Delete(session.Weights);
        File.Delete(session.Checkpoint);

        using CancellationTokenSource interrupt = new();
        (int code, string[] lines, string error) = Session.Run(
            output => new InterruptingPresenter(output, step, interrupt), interrupt.Token,
            ["train", "--data", session.Directory, "--weights", session.Weights, "--checkpoint", session.Checkpoint, "--batch-size", "16", "--epochs", "2", .. args]);
        Assert.Equal(130, code);
        Assert.Equal($"cancelled: saved {session.Checkpoint}. To go on: Digits resume --checkpoint {session.Checkpoint} --weights {session.Weights}\n", error);
        Assert.False(File.Exists(session.Weights));

        (code, lines, error) = Session.Run("resume", "--checkpoint", session.Checkpoint, "--weights", session.Weights, "--threads", "3");
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("test accuracy: ", lines[^1], StringComparison.Ordinal);
        Assert.Equal(expected, File.ReadAllBytes(session.Weights));
    }

    [Fact]
    public void The_weights_say_how_they_were_made()
    {
        using Session session = new();
        session.Train("--seed", "7", "--augment");
        Assert.Equal(
            ["digits.augment=true", "digits.batch-size=16", $"digits.data={session.Directory}", "digits.epochs=2", "digits.seed=7"],
            TensorFile.Read(session.Weights).Metadata.Where(entry => entry.Key.StartsWith("digits.", StringComparison.Ordinal))
                .Select(entry => $"{entry.Key}={entry.Value}").Order(StringComparer.Ordinal));
        Assert.Equal(
            Recipe.Default with { Seed = 7, Augment = true, BatchSize = 16, Epochs = 2, DataDirectory = session.Directory },
            RecipeText.Read(session.Checkpoint));
    }

    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        using Session session = new();
        session.Train("--threads", "1");
        byte[] one = File.ReadAllBytes(session.Weights);
        session.Train("--threads", "3");
        Assert.Equal(one, File.ReadAllBytes(session.Weights));
    }

    [Fact]
    public void Show_draws_as_many_test_images_as_are_asked_for()
    {
        using Session session = new();
        session.Train();
        (int code, string[] lines, string error) = Session.Run("show", "--weights", session.Weights, "--first", "37", "--count", "2147483647");
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(
            DrawnPart.Of(200, 40).Test.Labels[37..].Select((digit, image) => $"test image {37 + image}: a {digit}"),
            lines.Where(line => line.StartsWith("test image", StringComparison.Ordinal)).Select(line => line.Split(',')[0]));
        Assert.Equal(3, lines.Count(line => line.StartsWith("output: 10 neurons, 25 time steps", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public void A_batch_may_be_larger_than_the_set()
    {
        using Session session = new();
        Assert.Equal(0, session.Train("--epochs=1", "--batch-size=2147483647").Code);
    }

    [Fact]
    public void An_interrupted_start_gives_one_line_and_130() => Assert.Equal(
        "cancelled: nothing was saved\n", Session.Run(output => new PlainPresenter(output), new CancellationToken(canceled: true)).Error);
}
