using System;
using System.IO;
using System.Linq;
using System.Text;

namespace Edifice.Samples.Digits;

/// <summary>Plain lines for files and pipes; of a training, the last one is the test accuracy.</summary>
internal sealed class PlainPresenter(TextWriter output) : IPresenter, ITrainingWatch
{
    public void ShowData(DigitData data) => Say("data: " + data.Description);

    public TrainingReport Watch(Func<ITrainingWatch, TrainingReport> training) => training(this);

    // A file that is read later has no use for every step.
    public void StepDone(TrainingProgress progress)
    {
    }

    public void EpochDone(EpochLine epoch) => Say(Wording.Epoch(epoch));

    public void ShowResult(TestResult result, Health health)
    {
        WriteConfusion(result.Evaluation.Confusion);
        WriteStages(result);
        foreach (string line in Wording.Of(health))
            output.WriteLine(line);
        output.WriteLine(Wording.Operations(result));
        Say(Wording.Accuracy(result.Evaluation));
    }

    public void ShowDigit(DigitLook look)
    {
        foreach (string line in DigitText.Of(look))
            output.WriteLine(line);
        output.Flush();
    }

    public void Say(string line)
    {
        output.WriteLine(line);
        output.Flush();
    }

    private void WriteConfusion(ConfusionMatrix confusion)
    {
        output.WriteLine("confusion matrix (row: true digit, column: digit read)");
        int[] digits = [.. Enumerable.Range(0, DigitSet.Classes)];
        int width = Math.Max(2, digits.Max(digit => digits.Max(read => Wording.Count(confusion[digit, read]).Length))) + 2;
        output.WriteLine(Row("", width, column => Wording.Count(column)));
        foreach (int digit in digits)
            output.WriteLine(Row(Wording.Count(digit), width, column => Wording.Count(confusion[digit, column])));
    }

    private static string Row(string head, int width, Func<int, string> cell)
    {
        StringBuilder row = new(head.PadLeft(3));
        for (int column = 0; column < DigitSet.Classes; column++)
            row.Append(cell(column).PadLeft(width));
        return row.ToString();
    }

    private void WriteStages(TestResult result)
    {
        output.WriteLine("firing rate per stage (spikes per neuron and time step)");
        int width = result.StageNames.Max(stage => stage.Length) + 2;
        foreach (string stage in result.StageNames)
            output.WriteLine("  " + stage.PadRight(width) + Wording.FiringRate(result.FiringRateOf(stage)));
    }
}
