using System;
using System.Linq;
using Edifice.Reference;

namespace Edifice.Golden.Tests;

/// <summary>Some gradient by an output, of both signs: what a case is chosen by is what it is then compared on.</summary>
internal static class OutputGradient
{
    /// <summary>In the order of the network's spans.</summary>
    public static float[] Of(int length) => [.. Enumerable.Range(0, length).Select(index => (float)Math.Sin(1 + (1.3 * index)))];

    /// <summary>The same one in the order of the simulation.</summary>
    public static double[] InStepsOf(ReferenceRun run, int batch)
    {
        double[] gradients = [.. Of(run.Output.Length).Select(value => (double)value)];
        return run.OutputSignal.IsPerStep ? SampleOrder.ToSteps<double>(gradients, batch, run.Network.TimeSteps) : gradients;
    }
}
