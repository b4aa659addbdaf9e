using System;
using System.IO;
using Edifice.Samples.Digits;
using Spectre.Console;
using Xunit;

namespace Edifice.Gen.Samples.Tests;

public sealed class TerminalPresenterTests
{
    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    public void Shows_epochs_tables_and_at_last_the_accuracy(string culture)
    {
        using StringWriter output = new();
        TerminalPresenter presenter = new(Terminal(output), new ManualTime());
        Culture.In(culture, () =>
        {
            presenter.ShowData(SampleResult.Data);
            presenter.Watch(SampleResult.Train);
            presenter.ShowDigit(SampleResult.Look());
            presenter.ShowResult(SampleResult.Create(), new Health(SampleResult.Health()));
            return true;
        });

        string text = output.ToString();
        Assert.Contains("epoch 1/2  loss 0.7312  train 78.41 %  test 88.90 %  12035 images/s", text, StringComparison.Ordinal);
        Assert.Contains("test image 7: a 3, read as 8", text, StringComparison.Ordinal);
        Assert.Contains("1234", text, StringComparison.Ordinal);
        Assert.Contains("0.1321", text, StringComparison.Ordinal);
        Assert.EndsWith("test accuracy: 60.63 % (1900 of 3134)", text.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    public void The_panel_fits_into_a_terminal_and_shows_all_measures(string culture)
    {
        TrainingPanel panel = new();
        using IDigitNetwork network = DigitNetworks.ForTraining(Recipe.Default with { Epochs = 2 }, 64, threads: 1);
        using TemporaryDirectory directory = new();
        DigitData data = DrawnPart.Of(images: 128, test: 10);
        PanelWatch watch = new(panel);
        network.Train(data, directory.File("checkpoint"), watch, default);
        string text = Culture.In(culture, () => Rendered(panel));
        string[] lines = text.TrimEnd().ReplaceLineEndings("\n").Split('\n');
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 80));
        Assert.Contains("epoch 2/2", lines[0], StringComparison.Ordinal);
        Assert.Contains("█", lines[6], StringComparison.Ordinal);
        Assert.Matches(@"loss \d\.\d{4}  train \d+\.\d\d %  test \d+\.\d\d %", text);
        Assert.Matches(@"\d+ images/s  0:00 left", text);
        Assert.Contains("100.00 % done", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_training_passes_through()
        => Assert.Throws<OperationCanceledException>(
            () => new TerminalPresenter(Terminal(TextWriter.Null), TimeProvider.System).Watch(_ => throw new OperationCanceledException()));

    private static string Rendered(TrainingPanel panel)
    {
        using StringWriter output = new();
        Terminal(output).Write(panel.Render());
        return output.ToString();
    }

    private static IAnsiConsole Terminal(TextWriter output)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 80;
        return console;
    }

    private sealed class PanelWatch(TrainingPanel panel) : ITrainingWatch
    {
        public void StepDone(TrainingProgress progress) => panel.Add(progress);

        public void EpochDone(EpochLine epoch) => panel.Add(epoch);
    }
}
