using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice;

/// <summary>Sums over the parameters of one stage, in double, in the order of its tensors.</summary>
internal sealed class StageNumbers(NetworkInfo info, string stage)
{
    /// <summary>The stage's name.</summary>
    public string Stage => stage;

    /// <summary>The stage's tensors: "hidden1.weight", "hidden1.bias", …</summary>
    public IReadOnlyList<TensorInfo> Tensors { get; } =
        [.. info.Parameters.Where(tensor => tensor.Name.AsSpan(0, Math.Max(0, tensor.Name.LastIndexOf('.'))).SequenceEqual(stage))];

    /// <summary>Parameters without padding.</summary>
    public long Count => Tensors.Sum(tensor => (long)tensor.Layout.Outputs * tensor.Layout.Inputs);

    /// <summary>L2 norm of a block's numbers; null for a stage without parameters.</summary>
    public double? Norm(Span<float> block)
    {
        double sum = 0;
        foreach (TensorInfo tensor in Tensors)
        {
            foreach (float value in TensorViews.Find(info, tensor.Name, block).ToArray())
            {
                sum += (double)value * value;
            }
        }

        return Tensors.Count == 0 ? null : Math.Sqrt(sum);
    }

    /// <summary>L2 norm of the difference of two blocks; null for a stage without parameters.</summary>
    public double? Distance(Span<float> block, Span<float> other)
    {
        double sum = 0;
        foreach (TensorInfo tensor in Tensors)
        {
            float[] values = TensorViews.Find(info, tensor.Name, block).ToArray();
            float[] others = TensorViews.Find(info, tensor.Name, other).ToArray();
            for (int index = 0; index < values.Length; index++)
            {
                double difference = (double)values[index] - others[index];
                sum += difference * difference;
            }
        }

        return Tensors.Count == 0 ? null : Math.Sqrt(sum);
    }

    /// <summary>The first tensor with a number that is not finite, and how many it has; null if all are.</summary>
    public (string Tensor, int NotFinite, int Count)? FindNotFinite(Span<float> block)
    {
        foreach (TensorInfo tensor in Tensors)
        {
            float[] values = TensorViews.Find(info, tensor.Name, block).ToArray();
            int broken = values.Count(value => !float.IsFinite(value));
            if (broken > 0)
            {
                return (tensor.Name, broken, values.Length);
            }
        }

        return null;
    }
}
