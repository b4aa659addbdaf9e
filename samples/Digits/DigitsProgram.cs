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

    /// <summary>Parses the arguments, loads or draws the digits, trains, and shows the result.</summary>
    /// <returns>The exit code of the process.</returns>
    public static int Run(string[] args, IPresenter presenter, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        DigitsCommand command = new(options => Train(options, presenter, cancel));
        try
        {
            return command.Invoke(args, output, error);
        }
        catch (DataException problem)
        {
            ErrorLine.Write(error, problem.Message);
            return Failure;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            error.WriteLine("cancelled: the training was interrupted, nothing was saved");
            return Interrupted;
        }
    }

    private static void Train(DigitsOptions options, IPresenter presenter, CancellationToken cancel)
    {
        DigitData data = options.DataDirectory is null
            ? DrawnDigits.Create(options.Seed, cancel)
            : DigitDirectory.Read(options.DataDirectory);
        cancel.ThrowIfCancellationRequested();

        ITrainingRun run = TrainingRuns.Create(options);
        presenter.ShowData(data);
        TrainingResult result = presenter.Watch(progress => run.Train(data, progress, cancel));
        presenter.ShowResult(result);
    }
}
