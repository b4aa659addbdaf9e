using Edifice.Neurons;

namespace Edifice;

/// <summary>What the current is scaled by, beside <c>InputGain</c>.</summary>
public enum InputScaling
{
    /// <summary>Nothing more. The default; snnTorch, Edifice.</summary>
    [ImplementedBy(typeof(UnscaledInput))]
    Constant = 0,

    /// <summary>1 - β, so that a constant current drives the membrane towards it; Norse, SpikingJelly with decay_input.</summary>
    [ImplementedBy(typeof(DecayScaledInput))]
    OneMinusBeta = 1,
}
