namespace Edifice.Reference;

/// <summary>From what the generator says of a Lif layer to its model.</summary>
internal static class LifReading
{
    // How β and θ came about, what is learned (the tensors show it), which preset it was and what overrides that: all of it shows elsewhere.
    private static readonly string[] s_saidElsewhere = ["Tau", "Decay", "LearnBeta", "LearnThreshold", "Compatibility", "Overrides"];

    public static INeuronModel Read(LayerDescription layer)
    {
        LifModel model = new()
        {
            Beta = layer.Constant("Beta"),
            Threshold = layer.Constant("Threshold"),
            Fire = new SpikeFunction
            {
                Spike = layer.Word("Spike", SpikeRule.Hard),
                Comparison = layer.Word("Comparison", ComparisonRule.Greater),
                Surrogate = layer.Word("Surrogate", SurrogateRule.FastSigmoid),
                Slope = layer.Constant("Slope"),
                Gain = layer.Constant("Gain", 1),
                Clip = layer.Constant("Clip", double.PositiveInfinity),
            },
            Reset = layer.Word("Reset", ResetRule.Subtract),
            ResetValue = layer.Constant("ResetValue", 0),
            ResetTiming = layer.Word("ResetTiming", ResetTimingRule.Immediate),
            ResetScope = layer.Word("ResetScope", ResetScopeRule.State),
            ResetGradient = layer.Word("ResetGradient", ResetGradientRule.Default),
            InputGain = layer.Constant("InputGain", 1),
            InputScaling = layer.Word("InputScaling", InputScalingRule.Constant),
            RestPotential = layer.Constant("RestPotential", 0),
            InitialMembrane = layer.Constant("InitialMembrane", 0),
        };
        layer.Ignore(s_saidElsewhere).RequireNoOther();
        return model;
    }
}
