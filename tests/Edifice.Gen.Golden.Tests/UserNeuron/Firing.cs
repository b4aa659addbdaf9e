using Edifice.Neurons;

namespace Edifice.Golden.Tests;

/// <summary>How an adaptive neuron fires.</summary>
public enum Firing
{
    /// <summary>Spikes 0 and 1. The default.</summary>
    [ImplementedBy(typeof(HardFiring))]
    Hard = 0,

    /// <summary>A smooth function of the membrane.</summary>
    [ImplementedBy(typeof(SmoothFiring), IsRealValued = true)]
    Smooth = 1,
}
