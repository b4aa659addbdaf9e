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
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 80;
        TerminalPresenter presenter = new(console);
        Culture.In(culture, () =>
        {
            presenter.ShowData(SampleResult.Data);
            presenter.ShowResult(presenter.Watch(SampleResult.Train));
            return true;
        });

        string text = output.ToString();
        Assert.Contains("epoch 1/2  loss 0.7312  train 78.41 %  test 88.90 %  12034 images/s", text, StringComparison.Ordinal);
        Assert.Contains("1234", text, StringComparison.Ordinal);
        Assert.Contains("0.1321", text, StringComparison.Ordinal);
        Assert.EndsWith("test accuracy: 93.80 % (1876 of 2000)", text.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_training_passes_through()
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });
        Assert.Throws<OperationCanceledException>(() => new TerminalPresenter(console).Watch(_ => throw new OperationCanceledException()));
    }
}
