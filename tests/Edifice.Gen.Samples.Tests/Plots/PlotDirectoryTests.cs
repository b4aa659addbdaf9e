using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;
using Edifice.Samples.Digits;
using Xunit;

namespace Edifice.Gen.Samples.Tests;

public sealed class PlotDirectoryTests
{
    private static readonly string[] Always = ["confusion.png", "membranes.png", "raster.png", "rates.png", "weights.png"];

    [Theory]
    [InlineData("", 510)]
    [InlineData("--coding rates", 340)]
    [InlineData("--input latency --held-out 0.1", 510)]
    public void Train_draws_six_pictures_with_a_row_for_every_stage(string options, int rasterHeight)
    {
        using Session session = new();
        string plots = session.File("some/plots");
        (int code, string[] lines, string error) = session.Train(["--plots", plots, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("pictures: " + plots, lines);
        Assert.Equal(["confusion.png", "learning.png", .. Always[1..]], NamesIn(plots));
        Assert.Equal((560, 560), SizeOf(plots, "confusion.png"));
        Assert.Equal((700, 340), SizeOf(plots, "learning.png"));
        Assert.Equal((700, rasterHeight), SizeOf(plots, "raster.png"));
        Assert.Equal((560, 560), SizeOf(plots, "weights.png"));
        Assert.All(Directory.GetFiles(plots), file => Assert.InRange(new FileInfo(file).Length, 2_000, 150_000));
    }

    [Fact]
    public void Eval_and_resume_draw_the_same_pictures_as_train_in_every_culture()
    {
        using Session session = new();
        (string first, string second, string third) = (session.File("first"), session.File("second"), session.File("third"));
        session.Train("--plots", first);
        Assert.Equal(0, Culture.In("de-DE", () => Session.Run("eval", "--weights", session.Weights, "--plots", second)).Code);
        Assert.Equal(Always, NamesIn(second));
        Assert.All(Always, name => Assert.Equal(File.ReadAllBytes(Path.Combine(first, name)), File.ReadAllBytes(Path.Combine(second, name))));

        Assert.Equal(0, Session.Run("resume", "--checkpoint", session.Checkpoint, "--weights", session.Weights, "--plots", third).Code);
        Assert.Equal((700, 340), SizeOf(third, "learning.png"));
    }

    [Fact]
    public void A_directory_that_cannot_be_made_is_refused_before_the_training()
    {
        using Session session = new();
        File.WriteAllText(session.File("file"), "");
        (int code, _, string error) = session.Train("--plots", session.File("file"));
        Assert.Equal(1, code);
        Assert.StartsWith($"error: {session.File("file")}: cannot be written: ", error, StringComparison.Ordinal);
        Assert.False(File.Exists(session.Checkpoint));
    }

    [Fact]
    public void Another_digit_gives_another_raster_and_another_training_other_weights()
    {
        using Session session = new();
        session.Train("--plots", session.File("one"));
        session.Train("--plots", session.File("two"), "--seed", "2");
        foreach (string name in new[] { "raster.png", "membranes.png", "weights.png", "rates.png" })
            Assert.NotEqual(File.ReadAllBytes(Path.Combine(session.File("one"), name)), File.ReadAllBytes(Path.Combine(session.File("two"), name)));
    }

    [Fact]
    public void Rates_fall_into_bins_of_a_fortieth_and_the_last_takes_one()
    {
        int[] counts = RatePlot.Count([0, 0.01f, 0.03f, 0.999f, 1]);
        Assert.Equal((40, 2, 1, 2, 5), (counts.Length, counts[0], counts[1], counts[^1], counts.Sum()));
    }

    [Fact]
    public void Epochs_before_a_resumption_have_no_test_accuracy()
    {
        EpochLines lines = new(2);
        ITrainingWatch watch = lines.Keep(new PlainPresenter(TextWriter.Null));
        EpochReport[] reports = [SampleResult.Epoch(1, 0.5, 0.8, 1), SampleResult.Epoch(2, 0.4, 0.9, 1)];
        watch.EpochDone(new EpochLine(reports[1], 2, 0.85));
        Assert.Equal([double.NaN, 0.85], lines.Of(new TrainingReport(TrainingEnd.Completed, reports, null)).Select(line => line.TestAccuracy));
    }

    private static string[] NamesIn(string directory) => [.. Directory.GetFiles(directory).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    private static (int Width, int Height) SizeOf(string directory, string name)
    {
        ReadOnlySpan<byte> bytes = File.ReadAllBytes(Path.Combine(directory, name));
        Assert.True(bytes[..8].SequenceEqual((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]));
        Assert.True(bytes[12..16].SequenceEqual("IHDR"u8));
        return (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
    }
}
