using System.Collections.Generic;
using System.Linq;
using ScottPlot;
using ScottPlot.Plottables;

namespace Edifice.Samples.Digits;

/// <summary>The spikes of every stage while one image is presented: a column per time step, the first neuron below.</summary>
internal static class RasterPlot
{
    public static IReadOnlyList<Plot> Of(DigitLook look) => [.. look.Stages.Select(stage => Of(look, stage))];

    private static Plot Of(DigitLook look, StageLook stage)
    {
        double[,] spikes = new double[stage.Neurons, stage.TimeSteps];
        for (int step = 0; step < stage.TimeSteps; step++)
        {
            for (int neuron = 0; neuron < stage.Neurons; neuron++)
                spikes[stage.Neurons - 1 - neuron, step] = stage.Spikes[step, neuron];
        }

        Plot plot = new();
        Heatmap heatmap = plot.Add.Heatmap(spikes);
        heatmap.Colormap = new ScottPlot.Colormaps.GrayscaleReversed();
        heatmap.ManualRange = new ScottPlot.Range(0, 1);
        heatmap.Rectangle = new CoordinateRect(0.5, stage.TimeSteps + 0.5, -0.5, stage.Neurons - 0.5);
        plot.Axes.SetLimits(0.5, stage.TimeSteps + 0.5, -0.5, stage.Neurons - 0.5);
        plot.HideGrid();
        plot.Title(stage == look.Stages[0] ? $"{Wording.Title(look)}: spikes of {stage.Name}" : stage.Name, size: 14);
        plot.YLabel("neuron");
        plot.Axes.Left.MinimumSize = PlotDirectory.LeftWidth;
        if (stage == look.Stages[^1])
            plot.XLabel("time step");
        return plot;
    }
}
