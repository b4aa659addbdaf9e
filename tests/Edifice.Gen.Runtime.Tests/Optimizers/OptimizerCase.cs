using System;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>A network's blocks with weights and gradients that a seed draws.</summary>
internal static class OptimizerCase
{
    public static void DrawGradients(GradientBlock<TestNetwork<WidePlan>> gradients, int step)
    {
        foreach (TensorInfo tensor in WidePlan.Info.Parameters)
        {
            MatrixView view = gradients.Tensor(tensor.Name);
            for (int output = 0; output < view.Rows; output++)
            {
                for (int input = 0; input < view.Columns; input++)
                {
                    // Of very different sizes, and zero for the first output.
                    float size = MathF.ScaleB(1f, -4 * output);
                    view[output, input] = output == 0 ? 0f : size * ((2f * Philox.Uniform(step, (uint)output, (uint)input, (uint)tensor.Offset)) - 1f);
                }
            }
        }
    }

    /// <summary>Weights after some steps.</summary>
    public static float[] Train(int steps, Action<ParameterBlock<TestNetwork<WidePlan>>, GradientBlock<TestNetwork<WidePlan>>> step)
    {
        using ParameterBlock<TestNetwork<WidePlan>> parameters = new();
        using GradientBlock<TestNetwork<WidePlan>> gradients = new();
        parameters.Initialize(11);
        for (int count = 0; count < steps; count++)
        {
            DrawGradients(gradients, count);
            step(parameters, gradients);
        }

        return parameters.Storage.ToArray();
    }

    /// <summary>The same, by a formula in double: the weight's change from the gradients so far, for the element at an index.</summary>
    public static double[] TrainExactly(int steps, Func<int, double, double> change)
    {
        using ParameterBlock<TestNetwork<WidePlan>> parameters = new();
        using GradientBlock<TestNetwork<WidePlan>> gradients = new();
        parameters.Initialize(11);
        double[] weights = Array.ConvertAll(parameters.Storage.ToArray(), weight => (double)weight);
        for (int count = 0; count < steps; count++)
        {
            DrawGradients(gradients, count);
            for (int index = 0; index < weights.Length; index++)
            {
                weights[index] += change(index, gradients.Storage[index]);
            }
        }

        return weights;
    }

    public static bool IsPadding(int index)
    {
        foreach (TensorInfo tensor in WidePlan.Info.Parameters)
        {
            for (int output = 0; output < tensor.Layout.Outputs; output++)
            {
                for (int input = 0; input < tensor.Layout.Inputs; input++)
                {
                    if (tensor.Offset + tensor.Layout.IndexOf(output, input) == index)
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }
}
