using System;
using System.Collections.Generic;
using System.Linq;
using ScottPlot;

namespace Edifice.Samples.Digits;

/// <summary>Loss and accuracy of every epoch.</summary>
internal static class LearningPlot
{
    public static Plot OfLoss(IReadOnlyList<EpochLine> history)
    {
        Plot plot = Empty(history, "loss");
        Add(plot, history, "training", epoch => epoch.Report.Loss);
        Add(plot, history, "held out", epoch => epoch.Report.HeldOutLoss);
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

    public static Plot OfAccuracy(IReadOnlyList<EpochLine> history)
    {
        Plot plot = Empty(history, "accuracy (%)");
        Add(plot, history, "training", epoch => 100 * epoch.Report.Accuracy);
        Add(plot, history, "test", epoch => 100 * epoch.TestAccuracy);
        Add(plot, history, "held out", epoch => 100 * epoch.Report.HeldOutAccuracy);
        plot.ShowLegend(Alignment.LowerRight);
        return plot;
    }

    private static Plot Empty(IReadOnlyList<EpochLine> history, string measure)
    {
        Plot plot = new();
        plot.XLabel("epoch");
        plot.YLabel(measure);
        plot.Axes.Left.MinimumSize = PlotDirectory.LeftWidth;
        plot.Axes.SetLimitsX(history[0].Report.Epoch - 0.5, history[^1].Report.Epoch + 0.5);
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { IntegerTicksOnly = true };
        return plot;
    }

    private static void Add(Plot plot, IReadOnlyList<EpochLine> history, string name, Func<EpochLine, double?> measure)
    {
        EpochLine[] known = [.. history.Where(epoch => measure(epoch) is { } value && !double.IsNaN(value))];
        if (known.Length > 0)
            plot.Add.Scatter(
                Array.ConvertAll(known, epoch => (double)epoch.Report.Epoch), Array.ConvertAll(known, epoch => measure(epoch)!.Value)).LegendText = name;
    }
}
