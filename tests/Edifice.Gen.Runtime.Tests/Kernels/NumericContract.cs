using System;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>The numeric contract to the letter, one number at a time, over plain row-major arrays.</summary>
/// <param name="isFused">The numeric class: whether a product and a sum are rounded once.</param>
internal sealed class NumericContract(bool isFused)
{
    private const int GroupSize = 5;

    /// <summary>In the class that this process computes in.</summary>
    public static NumericContract OfProcess { get; } = new(LaneDispatch.IsFused);

    /// <summary>x · y + z, rounded as the numeric class rounds.</summary>
    public float MultiplyAdd(float x, float y, float z) => isFused ? MathF.FusedMultiplyAdd(x, y, z) : (x * y) + z;

    /// <summary>acc = bias + 0, then for each input in ascending order acc = fma(x, w, acc).</summary>
    /// <param name="input">[rows, in].</param>
    /// <param name="weights">[out, in].</param>
    /// <param name="bias">[out].</param>
    public float[] Forward(float[] input, float[] weights, float[] bias)
        => EachOutput(input.Length, weights, bias, (sum, index, weight) => MultiplyAdd(input[index], weight, sum));

    /// <summary>The same for spikes: adding the weight or skipping it.</summary>
    public static float[] Forward(bool[] spikes, float[] weights, float[] bias)
        => EachOutput(spikes.Length, weights, bias, (sum, index, weight) => spikes[index] ? sum + weight : sum);

    /// <summary>One chain over the outputs in ascending order.</summary>
    /// <param name="adjoint">[rows, out].</param>
    /// <param name="weights">[out, in].</param>
    /// <param name="outputs">Outputs.</param>
    public float[] InputGradient(float[] adjoint, float[] weights, int outputs)
    {
        int inputs = weights.Length / outputs;
        float[] result = new float[adjoint.Length / outputs * inputs];
        for (int index = 0; index < result.Length; index++)
        {
            for (int output = 0; output < outputs; output++)
            {
                result[index] = MultiplyAdd(adjoint[(index / inputs * outputs) + output], weights[(output * inputs) + (index % inputs)], result[index]);
            }
        }

        return result;
    }

    /// <summary>A static input's weights: one chain over all samples, going on from what is there.</summary>
    public float[] StaticWeightGradient(int batch, float[] input, float[] adjoint, float[] gradient)
        => EachWeight(batch, input, adjoint, gradient, (sum, x, y) =>
        {
            for (int sample = 0; sample < batch; sample++)
            {
                sum = MultiplyAdd(x(sample), y(sample), sum);
            }

            return sum;
        });

    /// <summary>A static input's biases: within a chunk of 16 samples a running sum from +0, the chunks' sums added in ascending order.</summary>
    public static float[] StaticBiasGradient(int batch, float[] adjoint, float[] gradient)
    {
        int outputs = gradient.Length;
        float[] result = [.. gradient];
        for (int output = 0; output < outputs; output++)
        {
            for (int first = 0; first < batch; first += 16)
            {
                float sum = 0f;
                for (int sample = first; sample < Math.Min(first + 16, batch); sample++)
                {
                    sum += adjoint[(sample * outputs) + output];
                }

                result[output] += sum;
            }
        }

        return result;
    }

    /// <summary>Real values over time: a chain per group of 5 steps, the latest group added first.</summary>
    public float[] StepWeightGradient(int steps, float[] input, float[] adjoint, float[] running)
        => EachWeight(steps, input, adjoint, running, (total, x, y)
            => OverTime(steps, total, (sum, step) => MultiplyAdd(x(step), y(step), sum)));

    /// <summary>Spikes over time: a group's active steps are summed in ascending order, the latest group is added first.</summary>
    public static float[] SpikeWeightGradient(int steps, bool[] spikes, float[] adjoint, float[] running)
        => EachWeight(steps, Array.ConvertAll(spikes, spike => spike ? 1f : 0f), adjoint, running, (total, x, y)
            => OverTime(steps, total, (sum, step) => x(step) == 1 ? sum + y(step) : sum));

    /// <summary>Rows over time: groups of 5 steps from +0, the latest group added first.</summary>
    public static float[] TimeSum(int steps, float[] rows, float[] running)
    {
        int width = running.Length;
        float[] result = new float[width];
        for (int index = 0; index < width; index++)
        {
            int column = index;
            result[index] = OverTime(steps, running[index], (sum, step) => sum + rows[(step * width) + column]);
        }

        return result;
    }

    private static float OverTime(int steps, float total, Func<float, int, float> add)
    {
        for (int group = (steps - 1) / GroupSize; group >= 0; group--)
        {
            float sum = 0;
            for (int step = group * GroupSize; step < Math.Min(steps, (group + 1) * GroupSize); step++)
            {
                sum = add(sum, step);
            }

            total += sum;
        }

        return total;
    }

    private static float[] EachOutput(int length, float[] weights, float[] bias, Func<float, int, float, float> add)
    {
        int outputs = bias.Length;
        int inputs = weights.Length / outputs;
        float[] result = new float[length / inputs * outputs];
        for (int index = 0; index < result.Length; index++)
        {
            int output = index % outputs;
            float sum = bias[output] + 0f;
            for (int input = 0; input < inputs; input++)
            {
                sum = add(sum, (index / outputs * inputs) + input, weights[(output * inputs) + input]);
            }

            result[index] = sum;
        }

        return result;
    }

    private static float[] EachWeight(
        int rows, float[] input, float[] adjoint, float[] start, Func<float, Func<int, float>, Func<int, float>, float> sum)
    {
        int inputs = input.Length / rows;
        int outputs = adjoint.Length / rows;
        float[] result = new float[start.Length];
        for (int index = 0; index < result.Length; index++)
        {
            int output = index / inputs;
            int place = index % inputs;
            result[index] = sum(start[index], row => input[(row * inputs) + place], row => adjoint[(row * outputs) + output]);
        }

        return result;
    }
}
