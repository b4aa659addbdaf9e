using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Edifice;

/// <summary>Checks the shapes that a loss is given, before anything is written.</summary>
internal static class LossShapes
{
    /// <summary>[batch, classes] with the labels' batch; gives the number of classes.</summary>
    public static int RequireLabels(int length, ReadOnlySpan<int> labels, string name)
    {
        RequireBatch(labels);
        if (length == 0 || length % labels.Length != 0)
        {
            throw new ArgumentException(
                $"{name} has to be [batch, classes]; its {length} numbers can not be shared out among {labels.Length} labels.", name);
        }

        return RequireClasses(length / labels.Length, labels);
    }

    /// <summary>[batch, time, classes] with the labels' batch; gives the number of classes.</summary>
    public static int RequireLabels(int length, ReadOnlySpan<int> labels, int timeSteps, string name)
    {
        RequireBatch(labels);
        RequireTimeSteps(timeSteps);
        long steps = (long)labels.Length * timeSteps;
        if (length == 0 || length % steps != 0)
        {
            throw new ArgumentException(
                $"{name} has to be [batch, time, classes]; its {length} numbers can not be shared out among "
                + $"{labels.Length} labels of {timeSteps} time steps.",
                name);
        }

        return RequireClasses((int)(length / steps), labels);
    }

    public static void RequireTimeSteps(int timeSteps)
    {
        if (timeSteps < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(timeSteps), timeSteps, $"There are {timeSteps} time steps; give the network's number of them, which is at least 1.");
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

    /// <summary>What says how to weigh and where to aim is read until the last gradient is written.</summary>
    public static void RequireApart<T>(ReadOnlySpan<T> read, Span<float> gradients, string name)
        where T : unmanaged
    {
        if (MemoryMarshal.AsBytes(read).Overlaps(MemoryMarshal.AsBytes(gradients)))
        {
            throw new ArgumentException($"gradients overlaps {name}, which is read while it is written. Give it other memory.", nameof(gradients));
        }
    }

    private static void RequireBatch(ReadOnlySpan<int> labels)
    {
        if (labels.IsEmpty)
        {
            throw new ArgumentException("The batch is empty: there are no labels.", nameof(labels));
        }
    }

    private static int RequireClasses(int classes, ReadOnlySpan<int> labels)
    {
        for (int index = 0; index < labels.Length; index++)
        {
            if ((uint)labels[index] >= (uint)classes)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(labels), labels[index], $"Label {index} is {labels[index]}; with {classes} classes it has to be in [0, {classes - 1}].");
            }
        }

        return classes;
    }
}
