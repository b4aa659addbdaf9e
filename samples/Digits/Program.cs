using System;
using System.Threading;
using Spectre.Console;

namespace Edifice.Samples.Digits;

/// <summary>Trains a spiking network on handwritten digits: <c>Digits --help</c> lists the options.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        using CancellationTokenSource interrupt = new();
        Console.CancelKeyPress += (_, pressed) =>
        {
            // The first Ctrl-C ends the run in order; a second one, should that take too long, ends the process.
            pressed.Cancel = !interrupt.IsCancellationRequested;
            interrupt.Cancel();
        };

        IPresenter presenter = Console.IsOutputRedirected
            ? new PlainPresenter(Console.Out)
            : new TerminalPresenter(AnsiConsole.Console, TimeProvider.System);
        return DigitsProgram.Run(args, presenter, Console.Out, Console.Error, interrupt.Token);
    }
}
