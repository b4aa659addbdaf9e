using System;
using System.IO;
using System.Linq;
using System.Text;

namespace Edifice.Samples.Digits;

/// <summary>Plain lines for files and pipes; the last one is the test accuracy.</summary>
internal sealed class PlainPresenter(TextWriter output) : IPresenter, ITrainingProgress
{
    public void ShowData(DigitData data) => output.WriteLine("data: " + data.Description);

    public TrainingResult Watch(Func<ITrainingProgress, TrainingResult> training) => training(this);

    // A file that is read later has no use for every batch.
    public void BatchDone(BatchProgress batch)
    {
    }

    public void EpochDone(EpochSummary epoch)
    {
        output.WriteLine(Wording.Epoch(epoch));
        output.Flush();
    }

    public void ShowResult(TrainingResult result)
    {
        WriteConfusion(result.Confusion);
        WriteStages(result);
        output.WriteLine(Wording.Operations(result));
        output.WriteLine(Wording.Accuracy(result));
        output.Flush();
    }

    private void WriteConfusion(int[,] confusion)
    {
        output.WriteLine("confusion matrix (row: true digit, column: digit read)");
        int width = Math.Max(2, confusion.Cast<int>().Max(count => Wording.Count(count).Length)) + 2;
        output.WriteLine(Row("", width, column => Wording.Count(column)));
        for (int digit = 0; digit < DigitSet.Classes; digit++)
            output.WriteLine(Row(Wording.Count(digit), width, column => Wording.Count(confusion[digit, column])));
    }

    private static string Row(string head, int width, Func<int, string> cell)
    {
        StringBuilder row = new(head.PadLeft(3));
        for (int column = 0; column < DigitSet.Classes; column++)
            row.Append(cell(column).PadLeft(width));
        return row.ToString();
    }

    private void WriteStages(TrainingResult result)
    {
        output.WriteLine("firing rate per stage (spikes per neuron and time step)");
        int width = result.Stages.Select(stage => stage.Name.Length).DefaultIfEmpty().Max() + 2;
        foreach (StageActivity stage in result.Stages)
            output.WriteLine("  " + stage.Name.PadRight(width) + Wording.FiringRate(stage));
    }
}
