using System;
using System.Collections.Generic;
using System.Linq;
using Spectre.Console;

namespace Edifice.Samples.Digits;

/// <summary>A live panel and tables, for a person at a terminal.</summary>
internal sealed class TerminalPresenter(IAnsiConsole console, TimeProvider time) : IPresenter
{
    private static IEnumerable<int> Digits => Enumerable.Range(0, DigitSet.Classes);

    public void ShowData(DigitData data) => Say("data: " + data.Description);

    public TrainingReport Watch(Func<ITrainingWatch, TrainingReport> training)
    {
        TrainingPanel panel = new();
        return console.Live(panel.Render()).AutoClear(true).Start(live => training(new TerminalWatch(console, live, panel, time)));
    }

    public void ShowResult(TestResult result, Health health)
    {
        console.Write(ConfusionTable(result.Evaluation.Confusion));
        console.Write(StageTable(result));
        foreach (string line in Wording.Of(health))
            Say(line);
        Say(Wording.Operations(result));
        Say(Wording.Accuracy(result.Evaluation));
    }

    public void ShowDigit(DigitLook look)
    {
        foreach (string line in DigitText.Of(look))
            Say(line);
    }

    public void Say(string line) => console.WriteLine(line);

    private static Table ConfusionTable(ConfusionMatrix confusion)
    {
        Table table = new Table().Title("confusion matrix").Border(TableBorder.Rounded).AddColumn("true");
        foreach (int digit in Digits)
            table.AddColumn(new TableColumn(Wording.Count(digit)).RightAligned());
        foreach (int digit in Digits)
            table.AddRow([new Text(Wording.Count(digit)), .. Digits.Select(read => Cell(confusion, digit, read))]);
        return table;
    }

    private static Text Cell(ConfusionMatrix confusion, int digit, int read)
    {
        long count = confusion[digit, read];
        Color color = digit == read ? Color.Green : count > 0 ? Color.Yellow : Color.Grey;
        return new Text(Wording.Count(count), new Style(color));
    }

    private static Table StageTable(TestResult result)
    {
        Table table = new Table().Title("firing rates").Border(TableBorder.Rounded)
            .AddColumn("stage").AddColumn(new TableColumn("spikes per step").RightAligned());
        foreach (string stage in result.StageNames)
            table.AddRow(new Text(stage), new Text(Wording.FiringRate(result.FiringRateOf(stage))));
        return table;
    }
}
