using System;

namespace Edifice;

/// <summary>Checks what an inspection is given before anything runs: a piece's own checks would count samples from the piece on.</summary>
internal static class InspectionShapes
{
    /// <summary>Gives the number of samples.</summary>
    public static int RequireInput(NetworkInfo info, ReadOnlySpan<float> input, int batchSize)
    {
        Shapes.RequireBatchSize(batchSize);
        int features = info.InputLength;
        if (input.IsEmpty || input.Length % features != 0)
        {
            throw new ArgumentException(
                $"{info.Name} takes {features} numbers per sample; the input has {input.Length}, which is no whole number of samples above 0.",
                nameof(input));
        }

        Shapes.RequireNumbers(input, info, info.InputShape, nameof(input));
        return input.Length / features;
    }

    public static void RequireLabels(NetworkInfo info, int samples, ReadOnlySpan<int> labels)
    {
        if (labels.Length != samples)
        {
            throw new ArgumentException($"The input holds {samples} samples, but there are {labels.Length} labels.", nameof(labels));
        }

        LossShapes.RequireLabels(checked(samples * info.OutputSize), labels, "the output");
    }

    public static void RequireOutputGradients(NetworkInfo info, int samples, ReadOnlySpan<float> outputGradients)
    {
        int outputs = info.OutputLength;
        if (outputGradients.Length != (long)samples * outputs)
        {
            throw new ArgumentException(
                $"{info.Name} gives {outputs} numbers per sample, {(long)samples * outputs} in all; outputGradients has {outputGradients.Length}.",
                nameof(outputGradients));
        }
    }

    public static void RequireLearningRate(float? learningRate)
    {
        if (learningRate is { } rate && !(float.IsFinite(rate) && rate > 0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(learningRate), rate,
                FormattableString.Invariant($"learningRate is {rate}; it has to be finite and above 0, or left out."));
        }
    }
}
