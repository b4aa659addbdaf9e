using System;
using System.Runtime.CompilerServices;
using Edifice.Numerics;

namespace Edifice;

/// <summary>Softmax cross-entropy over checked spans, and its gradients where they are asked for.</summary>
internal ref struct CrossEntropyPass(ReadOnlySpan<float> outputs, ReadOnlySpan<int> labels, Span<float> gradients, double scale) : ILanePass
{
    private const float SmallestExponential = 1e-30f;

    private readonly ReadOnlySpan<float> outputs = outputs;
    private readonly ReadOnlySpan<int> labels = labels;
    private readonly Span<float> gradients = gradients;

    /// <summary>The samples' losses added up in ascending order.</summary>
    public double Sum { get; private set; }

    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        int classes = outputs.Length / labels.Length;
        for (int sample = 0; sample < labels.Length; sample++)
        {
            ReadOnlySpan<float> row = outputs.Slice(sample * classes, classes);
            Sum += gradients.IsEmpty
                ? Row<TLanes>(row, labels[sample])
                : Row<TLanes>(row, labels[sample], gradients.Slice(sample * classes, classes));
        }
    }

    private readonly double Row<TLanes>(ReadOnlySpan<float> row, int label)
        where TLanes : struct, ILanes<TLanes>
    {
        double largest = Largest(row);
        double sum = 0;
        foreach (float output in row)
        {
            sum += Exponential<TLanes>(scale * (output - largest));
        }

        return Logarithm.Of(sum) - (scale * (row[label] - largest));
    }

    // The gradients first hold the exponentials: where both spans are one, an output has been read before it is overwritten.
    private readonly double Row<TLanes>(ReadOnlySpan<float> row, int label, Span<float> rowGradients)
        where TLanes : struct, ILanes<TLanes>
    {
        double largest = Largest(row);
        double labelled = scale * (row[label] - largest);
        double sum = 0;
        for (int index = 0; index < row.Length; index++)
        {
            float exponential = Exponential<TLanes>(scale * (row[index] - largest));
            sum += exponential;
            rowGradients[index] = exponential;
        }

        double factor = scale / labels.Length;
        for (int index = 0; index < rowGradients.Length; index++)
        {
            double overOneHot = index == label ? rowGradients[index] - sum : rowGradients[index];
            rowGradients[index] = (float)(factor * (overOneHot / sum));
        }

        return Logarithm.Of(sum) - labelled;
    }

    private static float Largest(ReadOnlySpan<float> row)
    {
        float largest = row[0];
        foreach (float output in row)
        {
            largest = output > largest ? output : largest;
        }

        return largest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Exponential<TLanes>(double logit)
        where TLanes : struct, ILanes<TLanes>
    {
        Unsafe.SkipInit(out float exponential);
        TLanes lane = LaneMath.Exp(TLanes.Broadcast((float)logit));
        TLanes.Store(TLanes.ZeroBelow(lane, TLanes.Broadcast(SmallestExponential)), ref exponential);
        return exponential;
    }
}
