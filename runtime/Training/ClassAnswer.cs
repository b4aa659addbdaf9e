using System;

namespace Edifice;

/// <summary>Reads a class from the outputs of one sample; of equals, the first.</summary>
internal static class ClassAnswer
{
    /// <summary>The largest of [classes].</summary>
    public static int Largest(ReadOnlySpan<float> outputs, int timeSteps)
    {
        int best = 0;
        for (int index = 1; index < outputs.Length; index++)
        {
            best = outputs[index] > outputs[best] ? index : best;
        }

        return best;
    }

    /// <summary>The smallest of [classes]: who fired first.</summary>
    public static int Smallest(ReadOnlySpan<float> outputs, int timeSteps)
    {
        int best = 0;
        for (int index = 1; index < outputs.Length; index++)
        {
            best = outputs[index] < outputs[best] ? index : best;
        }

        return best;
    }

    /// <summary>The largest sum over time of [time, classes].</summary>
    public static int LargestSum(ReadOnlySpan<float> outputs, int timeSteps)
    {
        int classes = outputs.Length / timeSteps;
        (int best, double most) = (0, double.NegativeInfinity);
        for (int index = 0; index < classes; index++)
        {
            double sum = 0;
            for (int step = 0; step < timeSteps; step++)
            {
                sum += outputs[(step * classes) + index];
            }

            (best, most) = sum > most ? (index, sum) : (best, most);
        }

        return best;
    }
}
