using System;
using System.Linq;
using ScottPlot;
using ScottPlot.Plottables;

namespace Edifice.Samples.Digits;

/// <summary>Which digits were read as which: counts, on a colour for the share of the true digit.</summary>
internal static class ConfusionPlot
{
    public static Plot Of(ConfusionMatrix confusion)
    {
        int classes = confusion.Classes;
        Plot plot = new();
        double[,] shares = new double[classes, classes];
        for (int digit = 0; digit < classes; digit++)
        {
            double row = Math.Max(1, Enumerable.Range(0, classes).Sum(read => confusion[digit, read]));

            // The root keeps a few errors visible beside hundreds of right answers.
            for (int read = 0; read < classes; read++)
                shares[digit, read] = Math.Sqrt(confusion[digit, read] / row);
        }

        Heatmap heatmap = plot.Add.Heatmap(shares);
        heatmap.Colormap = new ScottPlot.Colormaps.Blues().Reversed();
        heatmap.ManualRange = new ScottPlot.Range(0, 1);
        heatmap.Rectangle = new CoordinateRect(-0.5, classes - 0.5, -0.5, classes - 0.5);
        AddCounts(plot, confusion, shares);

        double[] places = [.. Enumerable.Range(0, classes).Select(digit => (double)digit)];
        string[] names = [.. Enumerable.Range(0, classes).Select(digit => Wording.Count(digit))];
        plot.Axes.Bottom.SetTicks(places, names);
        plot.Axes.Left.SetTicks(places, [.. names.Reverse()]);
        plot.Axes.SetLimits(-0.5, classes - 0.5, -0.5, classes - 0.5);
        plot.HideGrid();
        plot.XLabel("digit read");
        plot.YLabel("true digit");
        plot.Title($"{Wording.Percent(confusion.Accuracy)} of {Wording.Count(confusion.Count)} test images", size: 14);
        return plot;
    }

    private static void AddCounts(Plot plot, ConfusionMatrix confusion, double[,] shares)
    {
        for (int digit = 0; digit < confusion.Classes; digit++)
        {
            for (int read = 0; read < confusion.Classes; read++)
            {
                if (confusion[digit, read] == 0)
                    continue;

                Text text = plot.Add.Text(Wording.Count(confusion[digit, read]), read, confusion.Classes - 1 - digit);
                text.LabelAlignment = Alignment.MiddleCenter;
                text.LabelFontSize = 13;
                text.LabelFontColor = shares[digit, read] > 0.6 ? Colors.White : Colors.Black;
            }
        }
    }
}
