using System;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class DeltaEncoderTests
{
    // snntorch.spikegen.delta's own examples.
    [Fact]
    public void Rises_fire_as_in_snnTorchs_example()
    {
        float[] values = [1f, 2f, 2.9f, 3f, 3.9f];
        Assert.Equal([1f, 1f, 0f, 0f, 0f], EncoderCase.Encode(new DeltaEncoder(1, 5, 1f), values, default));
        Assert.Equal([0f, 1f, 0f, 0f, 0f], EncoderCase.Encode(new DeltaEncoder(1, 5, 1f, padding: true), values, default));
    }

    [Fact]
    public void Falls_fire_on_a_feature_of_their_own()
    {
        float[] values = [1f, 2f, 0f, 2f, 2.9f];
        Assert.Equal(
            [1f, 0f, 1f, 0f, 0f, 1f, 1f, 0f, 0f, 0f], EncoderCase.Encode(new DeltaEncoder(1, 5, 1f, offSpikes: true), values, default));
        Assert.Equal(
            [0f, 0f, 1f, 0f, 0f, 1f, 1f, 0f, 0f, 0f],
            EncoderCase.Encode(new DeltaEncoder(1, 5, 1f, offSpikes: true, padding: true), values, default));
    }

    [Fact]
    public void Falls_stand_behind_the_rises_of_a_step()
    {
        float[] values = [1f, 0f, -1f, 0f, 2f, -1f];
        Assert.Equal(
            [1f, 0f, 0f, 0f, 0f, 1f, 0f, 1f, 0f, 1f, 0f, 0f],
            EncoderCase.Encode(new DeltaEncoder(3, 2, 1f, offSpikes: true), values, default));
    }

    [Theory]
    [InlineData(0, 1, 1f, "features")]
    [InlineData(1, 0, 1f, "timeSteps")]
    [InlineData(1, 1, 0f, "threshold")]
    [InlineData(1, 1, float.NaN, "threshold")]
    public void Options_outside_their_ranges_are_refused(int features, int steps, float threshold, string name)
        => Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => new DeltaEncoder(features, steps, threshold)).ParamName);
}
