namespace Edifice.Reference;

/// <summary>A(u, s): what a spike does to a membrane, and its partial derivatives.</summary>
/// <remarks>Subtract u - θ s;  Zero u (1 - s);  Value u (1 - s) + s · value;  None u.</remarks>
internal readonly record struct ResetFunction(ResetRule Rule, double Value)
{
    public double Of(double membrane, double spike, double threshold) => Rule switch
    {
        ResetRule.Subtract => membrane - threshold * spike,
        ResetRule.Zero => membrane * (1 - spike),
        ResetRule.Value => membrane * (1 - spike) + spike * Value,
        _ => membrane,
    };

    public double ByMembrane(double spike) => Rule is ResetRule.Zero or ResetRule.Value ? 1 - spike : 1;

    public double BySpike(double membrane, double threshold) => Rule switch
    {
        ResetRule.Subtract => -threshold,
        ResetRule.Zero => -membrane,
        ResetRule.Value => Value - membrane,
        _ => 0,
    };

    public double ByThreshold(double spike) => Rule == ResetRule.Subtract ? -spike : 0;
}
