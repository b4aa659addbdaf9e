using System.Globalization;
using Xunit;

namespace Edifice.Reference.Tests;

public sealed class SourceTests
{
    private static readonly LayeredDeclaration Layered = new("Net0", 17,
    [
        new DenseDeclaration(33) { Name = "first", Bias = false },
        new LifDeclaration
        {
            Tau = 3.5,
            Threshold = 0.5,
            Reset = ResetRule.Zero,
            ResetGradient = ResetGradientRule.Attached,
            Spike = SpikeRule.Hard,
            Surrogate = SurrogateRule.Sigmoid,
            Slope = 10,
            Gain = 0.5,
        },
        new DecodeDeclaration(IsWrittenOut: true),
        new DenseDeclaration(9),
        new LifDeclaration { Beta = 0.9, Spike = SpikeRule.Smooth, Slope = 10, Clip = 8 },
        new DecodeDeclaration(),
    ])
    {
        NumTimesteps = 12,
        Tau = 2,
        Threshold = 1,
    };

    [Fact]
    public void The_layered_form_has_an_attribute_per_layer() => Assert.Equal(
        """
        using Edifice;

        [SpikingNetwork(NumTimesteps = 12, Tau = 2, Threshold = 1)]
        [Input(17)]
        [Dense(33, Name = "first", Bias = false)]
        [Lif(Tau = 3.5, Threshold = 0.5, Reset = Reset.Zero, ResetGradient = ResetGradient.Attached, Spike = Spike.Hard, Surrogate = Surrogate.Sigmoid, Slope = 10, Gain = 0.5)]
        [Decode(Decoding.Rate)]
        [Dense(9)]
        [Lif(Beta = 0.9, Spike = Spike.Smooth, Slope = 10, Clip = 8)]
        [Decode]
        public sealed partial class Net0;

        """,
        Layered.ToSource());

    [Fact]
    public void The_compact_form_has_one_attribute() => Assert.Equal(
        """
        using Edifice;

        [SpikingNetwork(InputSize = 17, OutputSize = 4, HiddenSizes = new[] { 33, 9 }, NumTimesteps = 25, Tau = 2, Threshold = 1, Coding = Coding.Rates)]
        public sealed partial class Net1;

        """,
        new CompactDeclaration("Net1", 17, 4)
        {
            HiddenSizes = [33, 9],
            NumTimesteps = 25,
            Tau = 2,
            Threshold = 1,
            Coding = CompactCoding.Rates,
        }.ToSource());

    [Fact]
    public void The_text_does_not_depend_on_the_culture()
    {
        string expected = Layered.ToSource();
        CultureInfo kept = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(expected, Layered.ToSource());
        }
        finally
        {
            CultureInfo.CurrentCulture = kept;
        }
    }
}
