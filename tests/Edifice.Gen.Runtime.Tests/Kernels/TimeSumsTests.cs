using System.Linq;
using CsCheck;
using Edifice.Numerics;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

public sealed class TimeSumsTests
{
    [Fact]
    public void Sums_over_time_follow_the_contract_at_every_width()
        => G.Select(G.Int[1, 3], G.Int[1, 70], G.OneOf(16, 32, 48, 96), G.Int[0, 9], G.Int[0, 1_000_000]).Sample(
            (samples, steps, padded, gap, seed) =>
            {
                float[] values = Floats.Uniform(samples * steps * padded, -4, 4, seed);
                float[] before = Floats.Uniform(padded, -4, 4, seed + 1L);
                float[] rows = Placed.Rows(values, padded, padded, padded + gap, float.NaN);
                float[] running = NumericContract.TimeSum(steps, values, before);
                float[] sums = [.. values.Chunk(steps * padded).SelectMany(sample => NumericContract.TimeSum(steps, sample, new float[padded]))];
                foreach (LaneWidth lanes in LaneWidths.All)
                {
                    Fenced actualRunning = new(before);
                    Fenced actualSums = Fenced.Room(sums.Length);
                    TimeSumPass pass = new(samples, steps, rows, padded + gap, actualRunning, actualSums);
                    LaneDispatch.Run(ref pass, lanes);
                    actualRunning.AssertHolds(running, lanes);
                    actualSums.AssertHolds(sums, lanes);
                }
            },
            iter: 100);
}
