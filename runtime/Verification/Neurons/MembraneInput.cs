namespace Edifice.Reference;

/// <summary>What enters a leaky membrane in a step.</summary>
/// <remarks>in = gain · c · I + (1 - β) · rest, with c = 1 or 1 - β.</remarks>
internal readonly record struct MembraneInput(double Gain, InputScalingRule Scaling, double Rest)
{
    public double Value(double beta, double current) => Gain * Scale(beta) * current + (1 - beta) * Rest;

    /// <summary>∂in/∂I.</summary>
    public double ByCurrent(double beta) => Gain * Scale(beta);

    /// <summary>∂in/∂β.</summary>
    public double ByBeta(double current) => (Scaling == InputScalingRule.OneMinusBeta ? -Gain * current : 0) - Rest;

    private double Scale(double beta) => Scaling == InputScalingRule.OneMinusBeta ? 1 - beta : 1;
}
