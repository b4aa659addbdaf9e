using System;
using System.Collections.Generic;
using System.Linq;
using ScottPlot;

namespace Edifice.Samples.Digits;

/// <summary>How many neurons of every stage fire how often, mean over all test images.</summary>
internal static class RatePlot
{
    private const int Bins = 40;

    public static IReadOnlyList<Plot> Of(Activity activity)
        => [.. activity.Stages.Select(stage => Of(stage, stage == activity.Stages[^1]))];

    /// <summary>Neurons by firing rate, in bins of the same width from 0 to 1; the last takes 1 as well.</summary>
    public static int[] Count(IReadOnlyList<float> rates)
    {
        int[] counts = new int[Bins];
        foreach (float rate in rates)
            counts[Math.Min((int)(rate * Bins), Bins - 1)]++;
        return counts;
    }

    private static Plot Of(StageActivity stage, bool isLast)
    {
        Plot plot = new();
        IEnumerable<double> centres = Enumerable.Range(0, Bins).Select(bin => (bin + 0.5) / Bins);
        ScottPlot.Plottables.BarPlot bars = plot.Add.Bars(centres, Count(stage.NeuronRates).Select(count => (double)count));
        foreach (Bar bar in bars.Bars)
            bar.Size = 1.0 / Bins;
        plot.Title($"{stage.Name}, mean {Wording.FiringRate(stage.FiringRate)}", size: 14);
        plot.YLabel("neurons");
        plot.Axes.Left.MinimumSize = PlotDirectory.LeftWidth;
        plot.Axes.Margins(bottom: 0);
        plot.Axes.SetLimitsX(0, 1);
        if (isLast)
            plot.XLabel("spikes per time step");
        return plot;
    }
}
