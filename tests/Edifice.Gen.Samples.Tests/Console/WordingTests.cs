using System;
using Edifice.Samples.Digits;
using Xunit;

namespace Edifice.Gen.Samples.Tests;

public sealed class WordingTests
{
    [Theory]
    [InlineData(null, "-:--")]
    [InlineData(0.4, "0:00")]
    [InlineData(65.0, "1:05")]
    [InlineData(3599.0, "59:59")]
    [InlineData(3600.0, "1:00:00")]
    [InlineData(360_000.0, "100:00:00")]
    public void The_time_left_reads_like_a_clock(double? seconds, string expected)
    {
        TimeSpan? left = seconds is { } known ? TimeSpan.FromSeconds(known) : null;
        Assert.Equal(
            $"epoch 2/5 loss 0.5000 train 25.00 % 100 images/s {expected} left",
            Wording.Batch(new BatchProgress(2, 5, 10, 20, 0.5, 0.25, 100, left)));
    }
}
