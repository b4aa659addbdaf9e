using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Reference;

namespace Edifice.Golden.Tests;

/// <summary>
/// Whether a network can be compared in single precision at all: steep smooth spikes and attached resets may amplify a
/// rounding of one unit in the last place from step to step until nothing is left to compare.
/// </summary>
internal static class Sensitivity
{
    // One unit in the last place of a weight, in double precision, may move nothing by more than this share.
    private const double MostMoved = 1e-5;

    public static bool IsWithinSinglePrecision(DeclarationTrial trial, ReferenceRun run)
    {
        double[] inputs = [.. trial.Inputs().Select(value => (double)value)];
        ReferenceNetwork nudged = trial.Declaration.ToReference(trial.Parameters());
        foreach (KeyValuePair<string, double[]> parameter in nudged.Parameters)
        {
            for (int index = 0; index < parameter.Value.Length; index++)
            {
                parameter.Value[index] *= 1 + (6e-8 * Math.Sign(Math.Sin(1 + (2.3 * index))));
            }
        }

        ReferenceRun other = nudged.Run(inputs, trial.Batch);
        double[] outputGradients = [.. Enumerable.Range(0, run.Output.Length).Select(index => Math.Sin(1 + (1.3 * index)))];
        Gradients gradients = run.Network.Backward(run, outputGradients);
        Gradients otherGradients = nudged.Backward(other, outputGradients);
        return run.NeuronLayers.Zip(other.NeuronLayers).All(layer => Moved(layer.First.Charged, layer.Second.Charged) < MostMoved)
            && run.Network.Parameters.All(parameter => Moved(gradients[parameter.Key], otherGradients[parameter.Key]) < MostMoved)
            && Moved(gradients.Input, otherGradients.Input) < MostMoved;
    }

    private static double Moved(double[] values, double[] others)
        => values.Zip(others, (value, other) => Math.Abs(value - other)).Max() / Math.Max(values.Max(Math.Abs), 1e-6);
}
