namespace Edifice.Reference;

/// <summary>From what the generator says of a LeakyIntegrator layer to its model.</summary>
internal static class LeakyIntegratorReading
{
    private static readonly string[] s_saidElsewhere = ["Tau", "Decay", "LearnBeta", "Compatibility", "Overrides"];

    public static INeuronModel Read(LayerDescription layer)
    {
        LeakyIntegratorModel model = new()
        {
            Beta = layer.Constant("Beta"),
            InputGain = layer.Constant("InputGain", 1),
            InputScaling = layer.Word("InputScaling", InputScalingRule.Constant),
            RestPotential = layer.Constant("RestPotential", 0),
            InitialMembrane = layer.Constant("InitialMembrane", 0),
        };
        layer.Ignore(s_saidElsewhere).RequireNoOther();
        return model;
    }
}
