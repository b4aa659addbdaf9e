using System;

namespace Edifice.Reference;

/// <summary>One decoder on the values of one neuron over time.</summary>
internal static class StepDecoder
{
    public static double Decode(DecodeRule rule, ReadOnlySpan<double> series) => rule switch
    {
        DecodeRule.Rate or DecodeRule.MeanMembrane => Sum(series) / series.Length,
        DecodeRule.Count => Sum(series),
        DecodeRule.LastMembrane => series[^1],
        DecodeRule.MaxMembrane => series[Largest(series)],
        DecodeRule.FirstSpike => FirstSpike(series),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };

    /// <summary>∂y/∂x[t].</summary>
    public static double Gradient(DecodeRule rule, ReadOnlySpan<double> series, int step) => rule switch
    {
        DecodeRule.Rate or DecodeRule.MeanMembrane => 1.0 / series.Length,
        DecodeRule.Count => 1,
        DecodeRule.LastMembrane => step == series.Length - 1 ? 1 : 0,
        DecodeRule.MaxMembrane => step == Largest(series) ? 1 : 0,
        DecodeRule.FirstSpike => step == Math.Min(FirstSpike(series), series.Length - 1) ? -1 : 0,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };

    /// <summary>How far the second largest value is from the largest, which takes the whole gradient, as a share of the larger magnitude.</summary>
    public static double GradientMargin(DecodeRule rule, ReadOnlySpan<double> series)
    {
        if (rule != DecodeRule.MaxMembrane)
        {
            return double.PositiveInfinity;
        }

        int largest = Largest(series);
        double margin = double.PositiveInfinity;
        for (int step = 0; step < series.Length; step++)
        {
            double size = Math.Max(Math.Abs(series[largest]), Math.Abs(series[step]));
            if (step != largest)
            {
                margin = Math.Min(margin, size > 0 ? (series[largest] - series[step]) / size : 0);
            }
        }

        return margin;
    }

    private static double Sum(ReadOnlySpan<double> series)
    {
        double sum = 0;
        foreach (double value in series)
        {
            sum += value;
        }

        return sum;
    }

    private static int Largest(ReadOnlySpan<double> series)
    {
        int largest = 0;
        for (int step = 1; step < series.Length; step++)
        {
            largest = series[step] > series[largest] ? step : largest;
        }

        return largest;
    }

    private static int FirstSpike(ReadOnlySpan<double> series)
    {
        int step = 0;
        while (step < series.Length && series[step] == 0)
        {
            step++;
        }

        return step;
    }
}
