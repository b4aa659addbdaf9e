using System;
using System.IO;
using System.Threading;

namespace Edifice.Samples.Digits;

/// <summary>The whole program behind its streams, so that a test can run it without a process.</summary>
internal static class DigitsProgram
{
    public const int Success = 0;
    public const int Failure = 1;

    /// <summary>What shells expect of a program that Ctrl-C ended: 128 and the number of the signal.</summary>
    public const int Interrupted = 130;

    /// <summary>Parses the arguments and runs the command.</summary>
    /// <returns>The exit code of the process.</returns>
    public static int Run(string[] args, IPresenter presenter, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        DigitsCommand command = new(new DigitsCommands(presenter, error, cancel));
        try
        {
            return command.Invoke(args, output, error);
        }
        catch (Exception problem) when (problem is DataException or NonFiniteException)
        {
            ErrorLine.Write(error, problem.Message);
            return Failure;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            error.WriteLine("cancelled: nothing was saved");
            return Interrupted;
        }
    }
}
