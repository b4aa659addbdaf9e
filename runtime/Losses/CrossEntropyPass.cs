using System;
using System.Runtime.CompilerServices;
using Edifice.Numerics;

namespace Edifice;

/// <summary>Softmax cross-entropy over checked rows, and its gradients where they are asked for.</summary>
/// <remarks>Of a row with targets q and logits z: Σ q · log Σ exp z - Σ q z; its gradient by a logit is Σ q · softmax - q.</remarks>
internal ref struct CrossEntropyPass : ILanePass
{
    private const float SmallestExponential = 1e-30f;

    private readonly ClassRows rows;
    private readonly SoftLabels targets;
    private readonly Span<float> gradients;
    private readonly double scale;

    private CrossEntropyPass(ClassRows rows, SoftLabels targets, Span<float> gradients, double scale)
    {
        this.rows = rows;
        this.targets = targets;
        this.gradients = gradients;
        this.scale = scale;
    }

    /// <summary>The rows' losses added up in ascending order.</summary>
    private double Sum { get; set; }

    /// <summary>The mean loss, for logits of <paramref name="scale"/> · number; below 0 the smallest number is the likeliest.</summary>
    public static float Run(ClassRows rows, SoftLabels targets, double scale) => Mean(new(rows, targets, default, scale));

    /// <summary>The mean loss with its gradients, once their span is known to fit.</summary>
    public static float Run(ClassRows rows, SoftLabels targets, Span<float> gradients, double scale, string name)
    {
        LossShapes.RequireGradients(rows.Values, gradients, name);
        targets.RequireApart(gradients);
        return Mean(new(rows, targets, gradients, scale));
    }

    private static float Mean(CrossEntropyPass pass)
    {
        LaneDispatch.RunOne(ref pass);      // one lane of the process's numeric class, for its exponential
        return (float)(pass.Sum / pass.targets.WeightOfRows);
    }

    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        for (int row = 0; row < rows.Count; row++)
        {
            Sum += gradients.IsEmpty ? Loss<TLanes>(row) : LossWithGradients<TLanes>(row);
        }
    }

    private readonly double Loss<TLanes>(int row)
        where TLanes : struct, ILanes<TLanes>
    {
        int label = targets.LabelOf(row);
        float likeliest = Likeliest(row);
        double sum = 0;
        for (int index = 0; index < rows.Classes; index++)
        {
            sum += Exponential<TLanes>(scale * (rows[row, index] - likeliest));
        }

        return (targets.TargetSum(label) * Logarithm.Of(sum)) - TargetLogits(row, label, likeliest);
    }

    // The gradients first hold the exponentials: where both spans are one, a number has been read before it is overwritten.
    private readonly double LossWithGradients<TLanes>(int row)
        where TLanes : struct, ILanes<TLanes>
    {
        int label = targets.LabelOf(row);
        float likeliest = Likeliest(row);
        double targetLogits = TargetLogits(row, label, likeliest);
        Span<float> rowGradients = rows.FirstStep(gradients, row);
        double sum = 0;
        for (int index = 0; index < rows.Classes; index++)
        {
            float exponential = Exponential<TLanes>(scale * (rows[row, index] - likeliest));
            sum += exponential;
            rowGradients[index] = exponential;
        }

        double factor = scale / targets.WeightOfRows;
        double targetSum = targets.TargetSum(label);
        for (int index = 0; index < rows.Classes; index++)
        {
            double overTarget = (targetSum * rowGradients[index]) - (targets.Target(label, index) * sum);
            rowGradients[index] = (float)(factor * (overTarget / sum));
        }

        rows.RepeatFirstStep(gradients, row);
        return (targetSum * Logarithm.Of(sum)) - targetLogits;
    }

    /// <summary>Σ q z over the classes with a target above 0: 0 · ∞ of an impossible class is no number.</summary>
    private readonly double TargetLogits(int row, int label, float likeliest)
    {
        int first = targets.IsSmooth ? 0 : label;
        int last = targets.IsSmooth ? rows.Classes - 1 : label;
        double sum = 0;
        for (int index = first; index <= last; index++)
        {
            double target = targets.Target(label, index);
            sum += target == 0 ? 0 : target * (scale * (rows[row, index] - likeliest));
        }

        return sum;
    }

    private readonly float Likeliest(int row)
    {
        float likeliest = rows[row, 0];
        for (int index = 1; index < rows.Classes; index++)
        {
            float value = rows[row, index];
            likeliest = (scale > 0 ? value > likeliest : value < likeliest) ? value : likeliest;
        }

        return likeliest;
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
