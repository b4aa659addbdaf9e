using System;
using System.Collections.Generic;

namespace Edifice;

/// <summary>Means of stages' rates over batches of any size. Allocates once, when it meets the stages.</summary>
internal sealed class RateMeans
{
    private StageRate[] sums = [];
    private StageRate[] means = [];

    /// <summary>Samples so far.</summary>
    public long Count { get; private set; }

    /// <summary>In the order of the stages; overwritten by what is added next.</summary>
    public IReadOnlyList<StageRate> Means => means;

    /// <summary>Rates times samples, for a checkpoint and for other sums.</summary>
    public IReadOnlyList<StageRate> Sums => sums;

    public void Clear()
    {
        Count = 0;
        Array.Clear(means);
        for (int index = 0; index < sums.Length; index++)
        {
            sums[index] = sums[index] with { Rate = 0 };
        }
    }

    /// <summary>Adds a batch.</summary>
    public void Add(IReadOnlyList<StageRate> rates, int samples) => Add(rates, samples, samples);

    /// <summary>Adds what others have summed up.</summary>
    public void AddSums(IReadOnlyList<StageRate> others, long samples) => Add(others, 1, samples);

    private void Add(IReadOnlyList<StageRate> rates, double factor, long samples)
    {
        if (sums.Length != rates.Count)
        {
            (sums, means) = (new StageRate[rates.Count], new StageRate[rates.Count]);
        }

        Count += samples;
        for (int index = 0; index < sums.Length; index++)
        {
            sums[index] = new StageRate(rates[index].Stage, sums[index].Rate + (rates[index].Rate * factor));
            means[index] = sums[index] with { Rate = sums[index].Rate / Count };
        }
    }
}
