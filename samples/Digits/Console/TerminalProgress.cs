using Spectre.Console;

namespace Edifice.Samples.Digits;

/// <summary>One bar for the whole training; epochs that are over stay above it as lines.</summary>
internal sealed class TerminalProgress(IAnsiConsole console, ProgressTask bar) : ITrainingProgress
{
    public void BatchDone(BatchProgress batch)
    {
        bar.MaxValue = (double)batch.Epochs * batch.ImagesTotal;
        bar.Value = (double)(batch.Epoch - 1) * batch.ImagesTotal + batch.ImagesDone;
        bar.Description = Wording.Batch(batch);
    }

    public void EpochDone(EpochSummary epoch) => console.WriteLine(Wording.Epoch(epoch));
}
