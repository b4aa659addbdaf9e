using System;
using System.Collections.Generic;
using System.Linq;
using ScottPlot;

namespace Edifice.Samples.Digits;

/// <summary>A membrane of every stage while one image is presented, as it is compared with the threshold.</summary>
/// <remarks>Of the neuron that is nearest to firing in half of the steps: one that always fires, or never, has less to show.</remarks>
internal static class MembranePlot
{
    public static IReadOnlyList<Plot> Of(DigitLook look)
        => [.. look.Stages.Where(stage => stage.Charged is not null)
            .Select((stage, row) => Of(stage, row == 0, stage == look.Stages[^1]))];

    private static Plot Of(StageLook stage, bool isFirst, bool isLast)
    {
        int neuron = Enumerable.Range(0, stage.Neurons).MaxBy(neuron => Math.Min(stage.CountOf(neuron), stage.TimeSteps - stage.CountOf(neuron)));
        double[] steps = [.. Enumerable.Range(1, stage.TimeSteps).Select(step => (double)step)];
        double[] membrane = [.. steps.Select(step => (double)stage.Charged![(int)step - 1, neuron])];
        double[] fired = [.. steps.Where(step => stage.Spikes[(int)step - 1, neuron] >= 0.5f)];

        Plot plot = new();
        plot.Add.ScatterLine(steps, membrane, Colors.SteelBlue);
        plot.Add.HorizontalLine(stage.Threshold!.Value, 1.5f, Colors.Gray, LinePattern.Dashed);
        if (fired.Length > 0)
        {
            double[] heights = [.. fired.Select(step => (double)stage.Charged![(int)step - 1, neuron])];
            plot.Add.Markers(fired, heights, MarkerShape.FilledTriangleUp, 9, Colors.Crimson);
        }

        string explanation = isFirst ? ": membrane before reset, threshold (dashed), spikes (triangles)" : "";
        plot.Title($"{stage.Name}, neuron {Wording.Count(neuron)}{explanation}", size: 14);
        plot.Axes.SetLimitsX(0.5, stage.TimeSteps + 0.5);
        plot.HideGrid();
        plot.Axes.Left.MinimumSize = PlotDirectory.LeftWidth;
        if (isLast)
            plot.XLabel("time step");
        return plot;
    }
}
