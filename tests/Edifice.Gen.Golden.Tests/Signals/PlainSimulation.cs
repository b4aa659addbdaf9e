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
        double[] biases = parameters[layer.Stage + ".bias"];
        return
        [
            .. Enumerable.Range(0, layer.Outputs)
                .Select(output => biases[output] + row.Select((value, input) => value * weights[(output * layer.Inputs) + input]).Sum()),
        ];
    }

    private static double[][] Lif(LayerInfo layer, int timeSteps, double[][] currents)
    {
        Dictionary<string, double> constants = layer.Constants.ToDictionary(item => item.Key, item => (double)item.Value);
        Dictionary<string, string> options = layer.Options.ToDictionary(item => item.Key, item => item.Value);
        double[] membrane = new double[layer.Outputs];
        double[][] outputs = new double[timeSteps][];
        for (int step = 0; step < timeSteps; step++)
        {
            double[] current = currents.Length == 1 ? currents[0] : currents[step];
            outputs[step] = new double[layer.Outputs];
            for (int neuron = 0; neuron < layer.Outputs; neuron++)
            {
                double charged = (constants["Beta"] * membrane[neuron]) + current[neuron];
                double over = charged - constants["Threshold"];
                double spike = options["Spike"] == "Hard" ? (over > 0 ? 1 : 0) : 1 / (1 + Math.Exp(-constants["Slope"] * over));
                membrane[neuron] = charged - (options["Reset"] == "Subtract" ? constants["Threshold"] * spike : 0);
                outputs[step][neuron] = spike;
            }
        }

        return outputs;
    }

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
