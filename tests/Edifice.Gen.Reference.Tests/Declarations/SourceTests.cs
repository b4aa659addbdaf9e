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
        new DecodeDeclaration(DecodeRule.Rate),
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
    public void Every_option_is_written_by_its_name()
    {
        LifDeclaration lif = new()
        {
            Tau = 4,
            Decay = DecayRule.Euler,
            LearnBeta = LearningRule.PerNeuron,
            LearnThreshold = LearningRule.PerLayer,
            InputGain = 0.5,
            InputScaling = InputScalingRule.OneMinusBeta,
            Comparison = ComparisonRule.GreaterOrEqual,
            Reset = ResetRule.Value,
            ResetValue = -0.5,
            ResetTiming = ResetTimingRule.SnnTorchNoDelay,
            ResetScope = ResetScopeRule.Update,
            RestPotential = 0.25,
            InitialMembrane = 0.125,
            Surrogate = SurrogateRule.SnnTorchTriangular,
        };
        Assert.Equal(
            "[Lif(Tau = 4, Decay = Decay.Euler, LearnBeta = Learning.PerNeuron, InputGain = 0.5, InputScaling = InputScaling.OneMinusBeta, " +
            "RestPotential = 0.25, InitialMembrane = 0.125, LearnThreshold = Learning.PerLayer, Comparison = Comparison.GreaterOrEqual, " +
            "Reset = Reset.Value, ResetValue = -0.5, ResetTiming = ResetTiming.SnnTorchNoDelay, ResetScope = ResetScope.Update, " +
            "Surrogate = Surrogate.SnnTorchTriangular)]",
            lif.ToSource());
        Assert.Equal("[LeakyIntegrator(Beta = 0.9)]", new LeakyIntegratorDeclaration { Beta = 0.9 }.ToSource());
        Assert.Contains("[Input(3, Spikes = true)]", new LayeredDeclaration("Net0", 3, []) { Input = InputRule.Spikes }.ToSource(), System.StringComparison.Ordinal);
        Assert.Contains("[Input(3, PerStep = true)]", new LayeredDeclaration("Net0", 3, []) { Input = InputRule.PerStep }.ToSource(), System.StringComparison.Ordinal);
    }

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
