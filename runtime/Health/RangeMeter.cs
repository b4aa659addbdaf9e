using System;

namespace Edifice;

/// <summary>The range of one recorded variable, as it is and in units of the neurons' thresholds, and what of it is no finite number.</summary>
/// <param name="name">What the variable is called in words.</param>
/// <param name="thresholds">A threshold per neuron, all above 0; empty where there is none to compare with.</param>
internal sealed class RangeMeter(string name, float[] thresholds)
{
    private float least = float.PositiveInfinity;
    private float most = float.NegativeInfinity;
    private float leastByThreshold = float.PositiveInfinity;
    private float mostByThreshold = float.NegativeInfinity;
    private double squaresByThreshold;
    private long count;

    /// <summary>The finite numbers' range; null where there are none.</summary>
    public ValueRange? Range => least <= most ? new ValueRange(least, most) : null;

    /// <summary>The same in units of the thresholds.</summary>
    public ValueRange? ByThreshold => leastByThreshold <= mostByThreshold ? new ValueRange(leastByThreshold, mostByThreshold) : null;

    /// <summary>Their root mean square in units of the thresholds; null where there are none.</summary>
    public double? TypicalByThreshold => count > 0 ? Math.Sqrt(squaresByThreshold / count) : null;

    /// <summary>Numbers that are not finite.</summary>
    public long NotFinite { get; private set; }

    /// <summary>Where the first of them stands, in words; empty if there is none.</summary>
    public string FirstNotFinite { get; private set; } = "";

    public void Add(TraceView trace, int firstSample)
    {
        for (int sample = 0; sample < trace.BatchSize; sample++)
        {
            for (int step = 0; step < trace.TimeSteps; step++)
            {
                ReadOnlySpan<float> row = trace.Row(sample, step);
                for (int neuron = 0; neuron < row.Length; neuron++)
                {
                    if (float.IsFinite(row[neuron]))
                    {
                        Add(row[neuron], neuron);
                    }
                    else if (NotFinite++ == 0)
                    {
                        FirstNotFinite = FormattableString.Invariant(
                            $"{name} has {row[neuron]} in sample {firstSample + sample}, step {step}, neuron {neuron}");
                    }
                }
            }
        }
    }

    private void Add(float value, int neuron)
    {
        least = MathF.Min(least, value);
        most = MathF.Max(most, value);
        if (thresholds.Length > 0)
        {
            float byThreshold = value / thresholds[neuron];
            leastByThreshold = MathF.Min(leastByThreshold, byThreshold);
            mostByThreshold = MathF.Max(mostByThreshold, byThreshold);
            squaresByThreshold += (double)byThreshold * byThreshold;
            count++;
        }
    }
}
