using Edifice.Neurons;

namespace Edifice;

/// <summary>How a membrane is compared with the threshold.</summary>
public enum Comparison
{
    /// <summary>u &gt; θ: silent at the threshold. The default; snnTorch, Norse, Edifice.</summary>
    [ImplementedBy(typeof(FiresAbove))]
    Greater = 0,

    /// <summary>u ≥ θ: fires at the threshold; SpikingJelly.</summary>
    [ImplementedBy(typeof(FiresAtOrAbove))]
    GreaterOrEqual = 1,
}
