namespace Edifice;

/// <summary>Where a measure becomes a finding of <see cref="HealthReport"/>: rules of thumb that networks which learn well pass.</summary>
public static class HealthLimits
{
    /// <summary>A neuron whose output never reaches this is dead. Spikes are 0 or 1; a smooth spike below it hardly speaks.</summary>
    public const float LeastSpike = 0.05f;

    /// <summary>From here on an output counts as a spike of a neuron that always fires: 1, or a smooth spike close to it.</summary>
    public const float FullSpike = 0.95f;

    /// <summary>Firing in at least this share of the steps is firing nearly always.</summary>
    public const double SteadyFiring = 0.95;

    /// <summary>The fewest time steps in which firing all the time says anything.</summary>
    public const int FewestStepsToSaturate = 5;

    /// <summary>Share of a stage's neurons from which dead ones are a finding; networks that learnt well have up to half of them.</summary>
    public const double DeadShare = 0.6;

    /// <summary>
    /// Share from which saturated neurons among all neurons are a finding, or all-or-nothing ones among those that fire at
    /// all, where these are driven <see cref="FarAboveThreshold"/>.
    /// </summary>
    public const double SaturatedShare = 0.5;

    /// <summary>
    /// In units of the threshold: a membrane that comes so far makes an all-or-nothing answer a fault. Below it, firing in
    /// every step may be what was learnt, as by an output neuron whose class is right.
    /// </summary>
    public const float FarAboveThreshold = 10;

    /// <summary>
    /// In units of the threshold: a stage whose membranes have this root mean square is too far from it for any surrogate to
    /// say in which direction to go.
    /// </summary>
    public const double FarFromThreshold = 25;

    /// <summary>A stage's gradient vanishes if its root mean square is below this share of the largest one behind it.</summary>
    public const double VanishingGradient = 1e-4;

    /// <summary>A stage's gradient explodes if its root mean square is above this multiple of that of the next stage behind it.</summary>
    public const double ExplodingGradient = 1e3;

    /// <summary>Norm of an update by that of the parameters from which it is too large; one in a thousand is usual.</summary>
    public const double LargeUpdate = 0.2;

    /// <summary>Norm of an update by that of the parameters below which single precision hardly adds it up.</summary>
    public const double TinyUpdate = 1e-7;
}
