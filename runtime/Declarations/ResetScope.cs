using Edifice.Neurons;

namespace Edifice;

/// <summary>What a delayed reset to zero or to a value clears; a reset by subtraction is the same in both.</summary>
public enum ResetScope
{
    /// <summary>The old membrane only: u = β reset(v, r) + i. The default; snnTorch's Leaky.</summary>
    [ImplementedBy(typeof(StateScope))]
    State = 0,

    /// <summary>The whole update, this step's input with it: u = reset(β v + i, r); snnTorch's Lapicque, RLeaky, Synaptic.</summary>
    [ImplementedBy(typeof(UpdateScope), Keeps = ["drive"])]
    Update = 1,
}
