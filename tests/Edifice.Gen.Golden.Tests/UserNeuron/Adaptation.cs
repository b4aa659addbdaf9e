using Edifice.Neurons;

namespace Edifice.Golden.Tests;

/// <summary>A user's own preset: how strongly spikes raise the threshold.</summary>
public enum Adaptation
{
    /// <summary>The numbers' own defaults. The default.</summary>
    Slight = 0,

    /// <summary>Much, and half of that from the start.</summary>
    [NeuronPreset(
        typeof(AdaptiveLifAttribute),
        nameof(AdaptiveLifAttribute.Rho), 0.75, nameof(AdaptiveLifAttribute.Jump), 0.5, nameof(AdaptiveLifAttribute.InitialAdaptation), 0.25)]
    Strong = 1,
}
