using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Edifice;

/// <summary>Checks what a loss is given, before anything is written.</summary>
internal static class LossShapes
{
    public static void RequireLabels(int outputs, ReadOnlySpan<int> labels, float logitScale)
    {
        if (labels.IsEmpty)
        {
            throw new ArgumentException("The batch is empty: there are no labels.", nameof(labels));
        }

        if (outputs == 0 || outputs % labels.Length != 0)
        {
            throw new ArgumentException(
                $"outputs has to be [batch, classes]; its {outputs} numbers can not be shared out among {labels.Length} labels.", nameof(outputs));
        }

        int classes = outputs / labels.Length;
        for (int index = 0; index < labels.Length; index++)
        {
            if ((uint)labels[index] >= (uint)classes)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(labels), labels[index], $"Label {index} is {labels[index]}; with {classes} classes it has to be in [0, {classes - 1}].");
            }
        }

        if (!float.IsFinite(logitScale) || logitScale <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(logitScale), logitScale, "The scale of the logits has to be finite and above 0.");
        }
    }

    public static void RequireTargets(int outputs, int targets)
    {
        if (outputs == 0)
        {
            throw new ArgumentException("The batch is empty: there are no outputs.", nameof(outputs));
        }

        if (targets != outputs)
        {
            throw new ArgumentException($"There are {outputs} outputs, but {targets} targets.", nameof(targets));
        }
    }

    /// <summary>Gradients have the shape of what they are for, and lie over it exactly or not at all.</summary>
    public static void RequireGradients(ReadOnlySpan<float> values, Span<float> gradients, string name)
    {
        if (gradients.Length != values.Length)
        {
            throw new ArgumentException($"{name} has {values.Length} numbers; gradients, of the same shape, has {gradients.Length}.", nameof(gradients));
        }

        bool isSame = Unsafe.AreSame(in MemoryMarshal.GetReference(values), in MemoryMarshal.GetReference(gradients));
        if (!isSame && values.Overlaps(gradients))
        {
            throw new ArgumentException($"gradients overlaps {name} in part: it may be the same memory or other memory.", nameof(gradients));
        }
    }
}
