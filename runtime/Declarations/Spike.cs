using Edifice.Neurons;

namespace Edifice;

/// <summary>How a membrane becomes an output.</summary>
public enum Spike
{
    /// <summary>1 where u &gt; θ, else 0; backwards the surrogate derivative. The default.</summary>
    [ImplementedBy(typeof(HardSpike), Ignores = [nameof(LifAttribute.Clip)])]
    Hard = 0,

    /// <summary>σ(slope (u - θ)), optionally clipped; backwards its own derivative.</summary>
    [ImplementedBy(
        typeof(SmoothSpike),
        IsRealValued = true,
        Ignores = [nameof(LifAttribute.Comparison), nameof(LifAttribute.Surrogate), nameof(LifAttribute.Gain)])]
    Smooth = 1,
}
