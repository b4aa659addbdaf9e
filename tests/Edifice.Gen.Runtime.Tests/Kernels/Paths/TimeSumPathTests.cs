using System;
using System.Linq;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Sums over time, for every class of time steps and of rows, on all lanes.</summary>
public sealed class TimeSumPathTests
{
    /// <summary>Whole groups of 5 steps and short last ones, below and above 32 and 64.</summary>
    public static TheoryData<int> Times => [1, 4, 5, 6, 32, 33, 64, 65, 100];

    [Theory, MemberData(nameof(Times))]
    public void Sums_of_one_panel_follow_the_contract(int steps) => AssertSums(steps, padded: 16);

    [Theory, MemberData(nameof(Times))]
    public void Sums_of_two_panels_follow_the_contract(int steps) => AssertSums(steps, padded: 32);

    [Theory, MemberData(nameof(Times))]
    public void Sums_of_several_panels_follow_the_contract(int steps) => AssertSums(steps, padded: 96);

    private static void AssertSums(int steps, int padded)
    {
        const int Samples = 2;
        float[] values = Floats.Uniform(Samples * steps * padded, -4, 4);
        float[] before = Floats.Uniform(padded, -4, 4, seed: 2);
        float[] rows = Placed.Rows(values, padded, padded, padded + 3, float.NaN);
        float[] running = NumericContract.TimeSum(steps, values, before);
        float[] sums = [.. values.Chunk(steps * padded).SelectMany(sample => NumericContract.TimeSum(steps, sample, new float[padded]))];
        foreach (LaneImplementation lanes in LaneImplementation.Dispatched)
        {
            Fenced actualRunning = new(before);
            Fenced actualSums = Fenced.Room(sums.Length);
            TimeSumPass pass = new(Samples, steps, rows, padded + 3, actualRunning, actualSums);
            lanes.Run(ref pass);
            actualRunning.AssertHolds(running, lanes.Name);
            actualSums.AssertHolds(sums, lanes.Name);
        }
    }
}
