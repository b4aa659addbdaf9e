using System;
using System.ComponentModel;
using Edifice.Kernels;

namespace Edifice.CompilerServices;

/// <summary>The trained numbers of a neuron's formula: from parameters to one number per neuron, and their gradients back.</summary>
/// <remarks>
/// The effective number is the parameter limited to its range (snnTorch limits β so); where the parameter lies outside,
/// the gradient by it is 0, as torch.clamp has it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LearnedNumbers
{
    /// <summary>One effective number per neuron.</summary>
    /// <param name="neurons">Neurons, without padding.</param>
    /// <param name="parameter">One number, or one for every neuron, and padding.</param>
    /// <param name="isPerNeuron">Which of them.</param>
    /// <param name="least">The least effective number.</param>
    /// <param name="most">The greatest effective number.</param>
    /// <param name="row">[padded], overwritten; the padding becomes zero.</param>
    public static void Spread(int neurons, ReadOnlySpan<float> parameter, bool isPerNeuron, float least, float most, Span<float> row)
    {
        Guard.AtLeast(row.Length, neurons);
        row[neurons..].Clear();
        if (!isPerNeuron)
        {
            row[..neurons].Fill(Limit(parameter[0], least, most));
            return;
        }

        for (int neuron = 0; neuron < neurons; neuron++)
        {
            row[neuron] = Limit(parameter[neuron], least, most);
        }
    }

    /// <summary>Adds a chunk's sums, one per neuron, to the parameter's gradient; the sum over a layer's neurons is in ascending order.</summary>
    /// <param name="neurons">Neurons, without padding.</param>
    /// <param name="sums">[padded]: the gradients by the effective numbers.</param>
    /// <param name="parameter">One number, or one for every neuron, and padding.</param>
    /// <param name="isPerNeuron">Which of them.</param>
    /// <param name="least">The least effective number.</param>
    /// <param name="most">The greatest effective number.</param>
    /// <param name="gradient">In the parameter's layout, added to.</param>
    public static void AddGradient(
        int neurons, ReadOnlySpan<float> sums, ReadOnlySpan<float> parameter, bool isPerNeuron, float least, float most, Span<float> gradient)
    {
        Guard.AtLeast(sums.Length, neurons);
        Guard.Length(gradient.Length, parameter.Length);
        if (isPerNeuron)
        {
            for (int neuron = 0; neuron < neurons; neuron++)
            {
                gradient[neuron] += IsInside(parameter[neuron], least, most) ? sums[neuron] : 0f;
            }
        }
        else if (IsInside(parameter[0], least, most))
        {
            float sum = 0f;
            foreach (float share in sums[..neurons])
            {
                sum += share;
            }

            gradient[0] += sum;
        }
    }

    private static float Limit(float value, float least, float most) => value < least ? least : value > most ? most : value;

    private static bool IsInside(float value, float least, float most) => value >= least && value <= most;
}
