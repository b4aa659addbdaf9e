using System;
using System.IO;
using System.Linq;
using System.Threading;
using Edifice.Samples.Digits;
using Xunit;

namespace Edifice.Gen.Samples.Tests;

/// <summary>What the sample says of a network that is dead, of one that is saturated and of one that learns, through its arguments and its output.</summary>
public sealed class HealthOfDigitsTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    public HealthOfDigitsTests()
    {
        const int Images = 500;
        DigitSet drawn = DrawnDigits.Create(1, CancellationToken.None).Train;
        byte[] pixels = [.. drawn.Images.Take(Images * DigitSet.Pixels).Select(pixel => (byte)MathF.Round(255 * pixel))];
        directory.Write("train-images-idx3-ubyte", [0, 0, 8, 3, 0, 0, Images >> 8, Images & 255, 0, 0, 0, 28, 0, 0, 0, 28, .. pixels]);
        directory.Write(
            "train-labels-idx1-ubyte", [0, 0, 8, 1, 0, 0, Images >> 8, Images & 255, .. drawn.Labels.Take(Images).Select(label => (byte)label)]);
    }

    [Fact]
    public void Weights_scaled_by_a_hundredth_are_said_to_be_silent_before_the_training_and_after_it()
    {
        string[] lines = Run("--coding", "rates", "--weight-scale", "0.01", "--inspect");
        foreach (string moment in new[] { "before", "after" })
        {
            string[] report = [.. lines.SkipWhile(line => line != $"health {moment} the training").Take(10)];
            Assert.Contains(report, line => line.StartsWith("  hidden1      256  0.0003  256 (100.0 %)", StringComparison.Ordinal));
            Assert.Contains(report, line => line.StartsWith("  Stage hidden1 is silent: none of 256 neurons fired in 25 steps", StringComparison.Ordinal));
            Assert.Contains(report, line => line.EndsWith("No spikes reach it: look at stage hidden1 first.", StringComparison.Ordinal));
            Assert.Contains(report, line => line.StartsWith("  Stage hidden1 gets no gradient", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Spiking_weights_scaled_by_a_hundredth_are_said_to_be_silent()
    {
        string[] lines = Run("--weight-scale", "0.01", "--inspect");
        string line = lines.First(line => line.StartsWith("  Stage hidden1 ", StringComparison.Ordinal));
        Assert.StartsWith("  Stage hidden1 is silent: none of 256 neurons fired in 25 steps", line, StringComparison.Ordinal);
        Assert.Contains("its largest membrane reaches 0.0", line, StringComparison.Ordinal);
        Assert.Contains("Usually helps: larger weights", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spikes")]
    [InlineData("rates")]
    public void Weights_scaled_by_a_hundred_are_said_to_be_saturated(string coding)
    {
        string line = Run("--coding", coding, "--weight-scale", "100").First(line => line.StartsWith("health: ", StringComparison.Ordinal));
        Assert.StartsWith("health: Stage hidden1 is saturated: ", line, StringComparison.Ordinal);
        Assert.Contains("neurons that fire at all do so in nearly every step; its largest membrane reaches ", line, StringComparison.Ordinal);
        Assert.Contains("Usually helps: smaller weights", line, StringComparison.Ordinal);
    }

    public void Dispose() => directory.Dispose();

    private string[] Run(params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        string[] all = ["--epochs", "1", "--data", directory.Path, "--weights", directory.File("w"), "--checkpoint", directory.File("c"), .. args];
        Assert.Equal(0, DigitsProgram.Run(all, new PlainPresenter(output), output, error, CancellationToken.None));
        Assert.Equal("", error.ToString());
        return output.ToString().TrimEnd().Split('\n');
    }
}
