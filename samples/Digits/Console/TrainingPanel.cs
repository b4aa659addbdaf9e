using System;
using System.Collections.Generic;
using System.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Edifice.Samples.Digits;

/// <summary>How a training goes, at one glance: loss curve, accuracy, firing rates, pace and time left.</summary>
internal sealed class TrainingPanel
{
    // Fits with its frame into a terminal of 80 columns.
    private const int Width = 72;
    private const int CurveHeight = 6;
    private const int BarWidth = 40;

    private readonly Curve losses = new(Width);
    private string title = "training";
    private string test = "";
    private string[] lines = ["starting"];

    public void Add(TrainingProgress progress)
    {
        losses.Add(progress.StepLoss);
        title = Wording.EpochOf(progress.Epoch, progress.Epochs);
        lines =
        [
            Wording.Accuracies(progress) + test,
            .. progress.Rates.Select(Rate),
            Wording.Pace(progress),
            Bar(Done(progress)),
        ];
    }

    public void Add(EpochLine epoch) => test = "  test " + Wording.Percent(epoch.TestAccuracy);

    public IRenderable Render()
    {
        IEnumerable<string> curve = losses.Points.Count > 0 ? losses.Draw(CurveHeight) : [];
        IRenderable[] rows = [.. curve.Select(line => new Text(line, new Style(Color.Aqua))), .. lines.Select(line => new Text(line))];
        return new Panel(new Rows(rows)) { Width = Width + 4 }.Header(title).Border(BoxBorder.Rounded);
    }

    private static string Rate(StageRate stage)
        => $"{stage.Stage,-10} {Wording.FiringRate(stage.Rate)} {BarText.Of(stage.Rate, BarWidth)}";

    private static double Done(TrainingProgress progress)
    {
        double epoch = progress.SampleCount is { } count ? (double)progress.Samples / count : 0;
        return Math.Min(1, (progress.Epoch - 1 + epoch) / progress.Epochs);
    }

    private static string Bar(double share) => $"{BarText.Of(share, BarWidth)} {Wording.Percent(share)} done";
}
