using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using ScottPlot;

namespace Edifice.Samples.Digits;

/// <summary>A directory of pictures, PNG.</summary>
/// <param name="path">Made where it is missing; pictures of the same names are replaced.</param>
internal sealed class PlotDirectory(string path)
{
    /// <summary>Pixels that every row keeps for its numbers, so that rows above one another are aligned.</summary>
    public const float LeftWidth = 60;

    private const int Width = 700;
    private const int RowHeight = 170;
    private const int Square = 560;

    /// <summary>Finds out before a training whether its pictures have a place.</summary>
    /// <exception cref="DataException">The directory cannot be made.</exception>
    public void Make() => Files.Writing(path, () => Directory.CreateDirectory(path));

    /// <exception cref="DataException">A picture cannot be written.</exception>
    public void Write(PlotMaterial material)
    {
        // ScottPlot writes numbers in the culture of the thread.
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            WriteAll(material);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private void WriteAll(PlotMaterial material)
    {
        DigitLook look = material.Network.Look(material.Data.Test, 0);
        if (material.History.Count > 0)
            Save("learning", [LearningPlot.OfLoss(material.History), LearningPlot.OfAccuracy(material.History)], Width, 2 * RowHeight);
        Save("raster", RasterPlot.Of(look));
        Save("membranes", MembranePlot.Of(look));
        Save("rates", RatePlot.Of(material.Result.Activity));
        Save("confusion", [ConfusionPlot.Of(material.Result.Evaluation.Confusion)], Square, Square);
        Save("weights", [WeightPlot.Of(material.Network.FirstWeights())], Square, Square);
    }

    private void Save(string name, IReadOnlyList<Plot> rows) => Save(name, rows, Width, Math.Max(2, rows.Count) * RowHeight);

    private void Save(string name, IReadOnlyList<Plot> rows, int width, int height)
    {
        string file = Path.Combine(path, name + ".png");
        Multiplot page = new() { Layout = new ScottPlot.MultiplotLayouts.Rows() };
        page.Reset(rows[0]);
        foreach (Plot plot in rows)
            plot.Font.Set("DejaVu Sans");
        for (int row = 1; row < rows.Count; row++)
            page.AddPlot(rows[row]);
        Files.Writing(file, () => page.SavePng(file, width, height));
        foreach (Plot plot in rows)
            plot.Dispose();
    }
}
