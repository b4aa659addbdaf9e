using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference.Tests;

/// <summary>Holds the backward pass of a network without jumps against finite differences.</summary>
internal static class GradientCheck
{
    private static readonly double[] Distances = [1e-3, 1e-4, 1e-5];

    /// <summary>max |finite difference - gradient| / max |gradient| over some elements of every parameter and of the input.</summary>
    /// <remarks>
    /// A far step errs by curvature, a near one by rounding: each element counts with the best of three. Gradients below 1e-3 are
    /// held to an absolute error, since the loss itself is rounded.
    /// </remarks>
    /// <param name="network">A network whose output is differentiable.</param>
    /// <param name="input">[batch, in].</param>
    /// <param name="batch">The number of samples.</param>
    /// <param name="elements">How many elements of each array are tried.</param>
    public static double Deviation(ReferenceNetwork network, double[] input, int batch, int elements)
        => Measure(network, input, batch, elements).Deviation;

    /// <summary>The deviation, and in the same measure how far differences over other distances are from one another: a chaotic network's never settle.</summary>
    /// <inheritdoc cref="Deviation"/>
    public static (double Deviation, double Doubt) Measure(ReferenceNetwork network, double[] input, int batch, int elements)
    {
        double Loss() => Weighted(network.Run(input, batch).Output).Value;
        ReferenceRun run = network.Run(input, batch);
        Gradients gradients = network.Backward(run, Weighted(run.Output).Gradient);

        double scale = 1e-3;
        double worst = 0;
        double doubt = 0;
        foreach ((string name, double[] values) in network.Parameters.Append(new KeyValuePair<string, double[]>("input", input)))
        {
            scale = Math.Max(scale, gradients[name].Max(Math.Abs));
            for (int i = 0; i < Math.Min(elements, values.Length); i++)
            {
                int index = (int)((long)i * values.Length / elements % values.Length);
                double[] slopes = [.. Distances.Select(h => FiniteDifference.FivePoint(Loss, values, index, h))];
                worst = Math.Max(worst, slopes.Min(slope => Math.Abs(slope - gradients[name][index])));
                doubt = Math.Max(doubt, slopes.Zip(slopes.Skip(1)).Min(pair => Math.Abs(pair.First - pair.Second)));
            }
        }

        return (worst / scale, doubt / scale);
    }

    /// <summary>A squared error with a target of its own for every output.</summary>
    private static LossResult Weighted(double[] output) =>
        MeanSquaredError.Of(output, [.. output.Select((_, i) => Math.Cos(i) - 0.5)]);
}
