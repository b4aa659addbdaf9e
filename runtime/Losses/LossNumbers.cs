using System;

namespace Edifice;

/// <summary>Checks the numbers that say how a loss counts, before anything is written.</summary>
internal static class LossNumbers
{
    public static void RequireScale(float logitScale)
    {
        if (!float.IsFinite(logitScale) || logitScale <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(logitScale), logitScale, "The scale of the logits has to be finite and above 0.");
        }
    }

    public static void RequireSmoothing(float labelSmoothing)
    {
        if (!(labelSmoothing >= 0 && labelSmoothing < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(labelSmoothing), labelSmoothing,
                FormattableString.Invariant($"labelSmoothing is {labelSmoothing}; it has to be in [0, 1). Usual is 0.1; 0 leaves it out."));
        }
    }

    public static void RequireWeights(ReadOnlySpan<float> classWeights, int classes, ReadOnlySpan<int> labels)
    {
        if (classWeights.IsEmpty)
        {
            return;
        }

        if (classWeights.Length != classes)
        {
            throw new ArgumentException($"There are {classes} classes, but {classWeights.Length} class weights.", nameof(classWeights));
        }

        for (int index = 0; index < classes; index++)
        {
            if (!float.IsFinite(classWeights[index]) || classWeights[index] < 0)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(classWeights), classWeights[index],
                    FormattableString.Invariant($"The weight of class {index} is {classWeights[index]}; it has to be finite and at least 0."));
            }
        }

        foreach (int label in labels)
        {
            if (classWeights[label] > 0)
            {
                return;
            }
        }

        throw new ArgumentException("All labels have the weight 0, so there is nothing to take the mean of.", nameof(classWeights));
    }

    public static void RequireFinite(float value, string name)
    {
        if (!float.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{name} is {value}; it has to be finite."));
        }
    }

    public static void RequireBetween(double value, double least, double most, string name)
    {
        if (!(value >= least && value <= most))
        {
            throw new ArgumentOutOfRangeException(
                name, value, FormattableString.Invariant($"{name} is {value}; it has to be in [{least}, {most}]."));
        }
    }
}
