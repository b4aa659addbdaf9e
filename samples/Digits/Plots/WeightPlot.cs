using System;
using System.Linq;
using ScottPlot;
using ScottPlot.Plottables;

namespace Edifice.Samples.Digits;

/// <summary>What the neurons of the first stage look for: the weights of the 36 with the largest ones, each as an image of its inputs.</summary>
internal static class WeightPlot
{
    private const int Side = DigitSet.Side;
    private const int PerRow = 6;
    private const int Gap = 2;

    // Shades each way. The eye sees no more, and noise in thousands of colours is a file of thousands of bytes.
    private const int Shades = 5;

    /// <param name="weights">[neurons, 784].</param>
    public static Plot Of(float[,] weights)
    {
        Plot plot = new();
        Heatmap heatmap = plot.Add.Heatmap(Tiles(weights));
        heatmap.Colormap = new ScottPlot.Colormaps.Balance();
        heatmap.ManualRange = new ScottPlot.Range(-1, 1);
        heatmap.NaNCellColor = Colors.White;
        plot.HideAxesAndGrid();
        plot.Title($"weights of {Wording.Count(Math.Min(PerRow * PerRow, weights.GetLength(0)))} neurons (blue below 0, red above)", size: 14);
        return plot;
    }

    /// <summary>Every tile from -1 to 1 by its own largest weight; NaN between them.</summary>
    private static double[,] Tiles(float[,] weights)
    {
        int[] neurons = [.. Enumerable.Range(0, weights.GetLength(0)).OrderByDescending(neuron => Norm(weights, neuron)).Take(PerRow * PerRow)];
        int length = (PerRow * (Side + Gap)) - Gap;
        double[,] tiles = new double[length, length];
        for (int row = 0; row < length; row++)
        {
            for (int column = 0; column < length; column++)
                tiles[row, column] = double.NaN;
        }

        for (int tile = 0; tile < neurons.Length; tile++)
        {
            double scale = Math.Max(Enumerable.Range(0, Side * Side).Max(pixel => Math.Abs(weights[neurons[tile], pixel])), float.Epsilon);
            (int top, int left) = (tile / PerRow * (Side + Gap), tile % PerRow * (Side + Gap));
            for (int pixel = 0; pixel < Side * Side; pixel++)
                tiles[top + (pixel / Side), left + (pixel % Side)] = Math.Round(Shades * weights[neurons[tile], pixel] / scale) / Shades;
        }

        return tiles;
    }

    private static double Norm(float[,] weights, int neuron)
        => Enumerable.Range(0, weights.GetLength(1)).Sum(pixel => (double)weights[neuron, pixel] * weights[neuron, pixel]);
}
