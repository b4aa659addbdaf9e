using System.Linq;
using Edifice.Samples.Digits;
using Xunit;

namespace Edifice.Gen.Samples.Tests;

public sealed class DigitTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    public void A_digit_stands_beside_its_outputs_and_above_its_spikes(string culture)
    {
        string[] lines = Culture.In(culture, () => DigitText.Of(SampleResult.Look()).ToArray());
        Assert.Equal("test image 7: a 3, read as 8", lines[0]);
        Assert.Equal(new string(' ', 30) + "0" + new string(' ', 24) + "0.00", lines[1]);
        Assert.Equal(new string('@', 28) + "  1" + new string(' ', 24) + "0.00", lines[2]);
        Assert.Equal(new string(' ', 30) + "3 █████                  0.25", lines[4]);
        Assert.Equal(new string(' ', 30) + "8 ██████████             0.50 <", lines[9]);
        Assert.Equal(
            ["output: 2 neurons, 3 time steps, firing rate 0.5000", "   0 | | |", "   1 || ||"],
            lines[^3..]);
    }

    [Fact]
    public void Outputs_that_are_no_rates_are_drawn_between_the_smallest_and_the_largest()
    {
        DigitLook look = SampleResult.Look() with { Outputs = [-3, 5, 1, 0, 0, 0, 0, 0, 0, 0], AreRates = false, Stages = [] };
        string[] lines = [.. DigitText.Of(look)];
        Assert.Equal("0" + new string(' ', 23) + "-3.00", lines[1].TrimStart());
        Assert.EndsWith("1 ████████████████████   5.00 <", lines[2], System.StringComparison.Ordinal);
        Assert.EndsWith("2 ██████████             1.00", lines[3], System.StringComparison.Ordinal);
    }

    [Fact]
    public void Many_neurons_share_a_line_of_their_raster()
    {
        float[,] spikes = new float[2, 64];
        spikes[0, 0] = 1;
        for (int neuron = 4; neuron < 8; neuron++)
            spikes[1, neuron] = 1;
        string[] lines = [.. RasterText.Of(new StageLook("hidden", spikes))];
        Assert.Equal(16, lines.Length);
        Assert.Equal(["   0 |: |", "   4 | #|", "   8 |  |"], lines[..3]);
    }
}
