using System;
using System.Linq;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>A step of an optimiser in single precision to the letter, one number at a time.</summary>
/// <param name="isFused">The numeric class: whether a product and a sum are rounded once.</param>
/// <param name="isDecoupled">Whether weights shrink beside the step, or their decay is added to the gradient.</param>
internal sealed class OptimizerTwin(bool isFused, float rate, float scale, float decay, bool isDecoupled)
{
    private const float SmallestNormal = 1.17549435e-38f;

    private readonly NumericContract contract = new(isFused);

    /// <summary>m = β1 m + (1 - β1) g;  v = β2 v + (1 - β2) g²;  w += -rate · m / (√v · scale of the root + ε).</summary>
    public void Adam(
        Span<float> weights, ReadOnlySpan<float> gradients, Span<float> first, Span<float> second, float beta1, float beta2, float rootScale, float epsilon)
    {
        for (int index = 0; index < weights.Length; index++)
        {
            float gradient = Gradient(gradients[index], weights[index]);
            first[index] = Normal(contract.MultiplyAdd(beta1, first[index], (1 - beta1) * gradient));
            second[index] = Normal(contract.MultiplyAdd(beta2, second[index], (1 - beta2) * gradient * gradient));
            float root = contract.MultiplyAdd(MathF.Sqrt(second[index]), rootScale, epsilon);
            weights[index] = contract.MultiplyAdd(-rate, first[index] / root, Weight(weights[index]));
        }
    }

    /// <summary>v = momentum · v + g;  w += -rate · v; without momentum w += -rate · g.</summary>
    public void Sgd(Span<float> weights, ReadOnlySpan<float> gradients, Span<float> velocities, float momentum)
    {
        for (int index = 0; index < weights.Length; index++)
        {
            float direction = Gradient(gradients[index], weights[index]);
            if (!velocities.IsEmpty)
            {
                direction = velocities[index] = Normal(contract.MultiplyAdd(momentum, velocities[index], direction));
            }

            weights[index] = contract.MultiplyAdd(-rate, direction, weights[index]);
        }
    }

    /// <summary>Blocks of 1,024 numbers: 16 sums of squares each, by index mod 16, added in ascending order in double precision.</summary>
    public double SquaredNorm(float[] numbers)
    {
        double total = 0;
        foreach (float[] block in numbers.Chunk(1024))
        {
            float[] sums = new float[16];
            for (int index = 0; index < block.Length; index++)
            {
                sums[index % 16] = contract.MultiplyAdd(block[index], block[index], sums[index % 16]);
            }

            total = sums.Aggregate(total, (sum, column) => sum + column);
        }

        return total;
    }

    private static float Normal(float value) => MathF.Abs(value) < SmallestNormal ? 0f : value;

    private float Gradient(float gradient, float weight)
        => decay == 0 || isDecoupled ? scale * gradient : contract.MultiplyAdd(decay, weight, scale * gradient);

    private float Weight(float weight) => decay == 0 || !isDecoupled ? weight : (1 - (rate * decay)) * weight;
}
