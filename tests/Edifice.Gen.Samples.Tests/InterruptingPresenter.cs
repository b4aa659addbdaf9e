using System;
using System.IO;
using System.Threading;
using Edifice.Samples.Digits;

namespace Edifice.Gen.Samples.Tests;

/// <summary>Plain lines, and a Ctrl-C behind one step of the training.</summary>
internal sealed class InterruptingPresenter(TextWriter output, long step, CancellationTokenSource interrupt) : IPresenter, ITrainingWatch
{
    private readonly PlainPresenter inner = new(output);

    public void ShowData(DigitData data) => inner.ShowData(data);

    public TrainingReport Watch(Func<ITrainingWatch, TrainingReport> training) => training(this);

    public void StepDone(TrainingProgress progress)
    {
        if (progress.Step == step)
            interrupt.Cancel();
    }

    public void EpochDone(EpochLine epoch) => inner.EpochDone(epoch);

    public void ShowResult(TestResult result, Health health) => inner.ShowResult(result, health);

    public void ShowDigit(DigitLook look) => inner.ShowDigit(look);

    public void Say(string line) => inner.Say(line);
}
