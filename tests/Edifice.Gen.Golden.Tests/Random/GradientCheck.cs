using System;
using System.Linq;
using Edifice.Reference;

namespace Edifice.Golden.Tests;

/// <summary>Gradients are those of BPTT in double precision: by every parameter, trained numbers included, and by the input.</summary>
internal static class GradientCheck
{
    /// <summary>Single precision against double, as a share of a tensor's largest magnitude, or of its terms where they cancel.</summary>
    public const double Share = 2e-4;

    public static void Check(RandomNetwork item)
    {
        TrainingRun run = item.Network.Train(item.Inputs, item.OutputGradients);
        Gradients expected = item.Expected(item.Run);
        Gradients squares = item.ExpectedSquares(item.Run);
        foreach (TensorInfo tensor in item.Network.Info.Parameters)
        {
            Closeness.AssertWithin(expected[tensor.Name], run.Gradients[tensor.Name], Share * Scale(expected, squares, tensor.Name), tensor.Name);
        }

        Closeness.AssertWithin(item.InputGradients(expected), run.InputGradients, Share * Scale(expected, squares, "input"), "input");
    }

    /// <summary>The largest gradient of a tensor, or the size of the terms that its gradients are sums of, where those are larger.</summary>
    /// <remarks>Below 1e-20, products on the way to a gradient leave single precision's range.</remarks>
    public static double Scale(Gradients gradients, Gradients squares, string name)
        => Math.Max(Math.Max(gradients[name].Max(Math.Abs), Math.Sqrt(squares[name].Max())), 1e-20);
}
