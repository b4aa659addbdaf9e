using System;
using System.Collections.Generic;
using System.Linq;
using Spectre.Console;

namespace Edifice.Samples.Digits;

/// <summary>A moving bar and tables, for a person at a terminal.</summary>
internal sealed class TerminalPresenter(IAnsiConsole console) : IPresenter
{
    // Leaves room for the measures beside it on a terminal of 80 columns.
    private const int BarWidth = 12;

    private static IEnumerable<int> Digits => Enumerable.Range(0, DigitSet.Classes);

    public void ShowData(DigitData data) => console.WriteLine("data: " + data.Description);

    public TrainingResult Watch(Func<ITrainingProgress, TrainingResult> training) => console.Progress()
        .AutoClear(true)
        .Columns(new ProgressBarColumn { Width = BarWidth }, new TaskDescriptionColumn { Alignment = Justify.Left })
        .Start(context => training(new TerminalProgress(console, context.AddTask("starting"))));

    public void ShowResult(TrainingResult result)
    {
        console.Write(ConfusionTable(result.Confusion));
        console.Write(StageTable(result));
        console.WriteLine(Wording.Operations(result));
        console.WriteLine(Wording.Accuracy(result));
    }

    private static Table ConfusionTable(int[,] confusion)
    {
        Table table = new Table().Title("confusion matrix").Border(TableBorder.Rounded).AddColumn("true");
        foreach (int digit in Digits)
            table.AddColumn(new TableColumn(Wording.Count(digit)).RightAligned());
        foreach (int digit in Digits)
            table.AddRow([new Text(Wording.Count(digit)), .. Digits.Select(read => Cell(confusion, digit, read))]);
        return table;
    }

    private static Text Cell(int[,] confusion, int digit, int read)
    {
        int count = confusion[digit, read];
        Color color = digit == read ? Color.Green : count > 0 ? Color.Yellow : Color.Grey;
        return new Text(Wording.Count(count), new Style(color));
    }

    private static Table StageTable(TrainingResult result)
    {
        Table table = new Table().Title("firing rates").Border(TableBorder.Rounded)
            .AddColumn("stage").AddColumn(new TableColumn("spikes per step").RightAligned());
        foreach (StageActivity stage in result.Stages)
            table.AddRow(new Text(stage.Name), new Text(Wording.FiringRate(stage)));
        return table;
    }
}
