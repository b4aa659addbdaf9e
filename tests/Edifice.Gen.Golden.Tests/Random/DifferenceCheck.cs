using System;
using System.Linq;
using Edifice.Reference;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Gradients of smooth networks are the slopes of the double-precision simulation, by finite differences.</summary>
internal static class DifferenceCheck
{
    // Differences of a loss near 1 have an error of their own.
    private const double LeastScale = 1e-5;

    /// <summary>Whether all gradients are true derivatives: a detached reset leaves out a part on purpose.</summary>
    public static bool IsDifferentiable(RandomNetwork item) => item.Run.Network.Layers.OfType<NeuronLayer>()
        .All(layer => layer is { Window: 0, Model: LeakyIntegratorModel or LifModel { IsDifferentiable: true } });

    public static void Check(RandomNetwork item)
    {
        if (!IsDifferentiable(item))
        {
            return;
        }

        TrainingRun run = item.Network.Train(item.Inputs, item.OutputGradients);
        double[] inputs = item.Trial.ReferenceInputs(item.Run.Network);
        double Loss()
        {
            double[] output = item.Run.Network.Run(inputs, item.Trial.Batch).Output;
            return item.ToSamples(output, item.Run.OutputSignal.IsPerStep).Zip(item.OutputGradients, (o, g) => o * g).Sum();
        }

        double largest = run.Gradients.Values.SelectMany(tensor => tensor).Select(Math.Abs).DefaultIfEmpty(0).Max();
        Gradients expected = item.Expected(item.Run);
        Gradients squares = item.ExpectedSquares(item.Run);
        foreach (TensorInfo tensor in item.Network.Info.Parameters)
        {
            double[] gradients = [.. run.Gradients[tensor.Name].Select(value => (double)value)];
            double scale = Math.Max(GradientCheck.Scale(expected, squares, tensor.Name), 0.01 * largest);
            Compare(Loss, item.Run.Network.Parameter(tensor.Name), gradients, scale, tensor.Name);
        }

        double[] inputGradients = [.. run.InputGradients.Select(value => (double)value)];
        bool isPerStep = item.Run.Network.InputIsPerStep;
        Compare(Loss, inputs, isPerStep ? SampleOrder.ToSteps<double>(inputGradients, item.Trial.Batch, item.Run.Network.TimeSteps) : inputGradients,
            Math.Max(GradientCheck.Scale(expected, squares, "input"), 0.01 * largest), "input");
    }

    private static void Compare(Func<double> loss, double[] values, double[] gradients, double scale, string what)
    {
        foreach (int index in Enumerable.Range(0, 4).Select(part => part * (values.Length - 1) / 3).Distinct())
        {
            double slope = FiniteDifference.FivePoint(loss, values, index, 1e-6);
            Assert.True(
                Math.Abs(slope - gradients[index]) <= GradientCheck.Share * Math.Max(scale, LeastScale),
                $"finite difference {slope:G6}, gradient {gradients[index]:G6} at {index} of {what}");
        }
    }
}
