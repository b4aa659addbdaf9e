using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Golden.Tests;

/// <summary>What a network's Info says, computed in the plainest way in double precision: one sample, one list of rows per signal.</summary>
/// <remarks>A static signal is one row; LIF neurons reset by subtraction or not at all.</remarks>
internal static class PlainSimulation
{
    /// <summary>The output of a batch, as Forward lays it out.</summary>
    public static double[] Run(NetworkInfo info, IReadOnlyDictionary<string, double[]> parameters, double[] input)
        => [.. input.Chunk(info.InputLength).SelectMany(sample => RunSample(info, parameters, sample))];

    private static IEnumerable<double> RunSample(NetworkInfo info, IReadOnlyDictionary<string, double[]> parameters, double[] sample)
    {
        double[][] rows = [.. sample.Chunk(info.InputSize)];
        foreach (LayerInfo layer in info.Layers)
        {
            rows = layer.Kind switch
            {
                "Input" => rows,
                "Dense" => [.. rows.Select(row => Dense(layer, parameters, row))],
                "Lif" => Lif(layer, info.TimeSteps, rows),
                "Decode" => [[.. Enumerable.Range(0, layer.Inputs).Select(feature => Decode(layer, [.. rows.Select(row => row[feature])]))]],
                _ => throw new NotSupportedException(layer.Kind),
            };
        }

        return rows.SelectMany(row => row);
    }

    private static double[] Dense(LayerInfo layer, IReadOnlyDictionary<string, double[]> parameters, double[] row)
    {
        double[] weights = parameters[layer.Stage + ".weight"];
        double[] sums = [.. parameters[layer.Stage + ".bias"]];
        for (int output = 0; output < layer.Outputs; output++)
        {
            for (int input = 0; input < layer.Inputs; input++)
            {
                sums[output] += row[input] * weights[(output * layer.Inputs) + input];
            }
        }

        return sums;
    }

    private static double[][] Lif(LayerInfo layer, int timeSteps, double[][] currents)
    {
        (double beta, double threshold) = (Constant(layer, "Beta"), Constant(layer, "Threshold"));
        bool isHard = Option(layer, "Spike") == "Hard";
        double slope = isHard ? 0 : Constant(layer, "Slope");
        double drop = Option(layer, "Reset") == "Subtract" ? threshold : 0;
        double[] membrane = new double[layer.Outputs];
        double[][] outputs = new double[timeSteps][];
        for (int step = 0; step < timeSteps; step++)
        {
            double[] current = currents.Length == 1 ? currents[0] : currents[step];
            outputs[step] = new double[layer.Outputs];
            for (int neuron = 0; neuron < layer.Outputs; neuron++)
            {
                double charged = (beta * membrane[neuron]) + current[neuron];
                double over = charged - threshold;
                double spike = isHard ? (over > 0 ? 1 : 0) : 1 / (1 + Math.Exp(-slope * over));
                membrane[neuron] = charged - (drop * spike);
                outputs[step][neuron] = spike;
            }
        }

        return outputs;
    }

    private static double Constant(LayerInfo layer, string name) => layer.Constants.Single(item => item.Key == name).Value;

    private static string Option(LayerInfo layer, string name) => layer.Options.Single(item => item.Key == name).Value;

    private static double Decode(LayerInfo layer, double[] series) => layer.Options.Single().Value switch
    {
        "Rate" or "MeanMembrane" => series.Average(),
        "Count" => series.Sum(),
        "LastMembrane" => series[^1],
        "MaxMembrane" => series.Max(),
        "FirstSpike" => series.TakeWhile(spike => spike == 0).Count(),
        string other => throw new NotSupportedException(other),
    };
}
