using Edifice.Neurons;

namespace Edifice;

/// <summary>What a spike does to the membrane.</summary>
public enum Reset
{
    /// <summary>v = u - θ s. The default.</summary>
    [ImplementedBy(typeof(SubtractReset))]
    Subtract = 0,

    /// <summary>v = u (1 - s).</summary>
    [ImplementedBy(typeof(ZeroReset))]
    Zero = 1,

    /// <summary>v = u: the membrane stays as it is.</summary>
    [ImplementedBy(typeof(NoReset))]
    None = 2,

    /// <summary>v = u (1 - s) + s · ResetValue.</summary>
    [ImplementedBy(typeof(ValueReset))]
    Value = 3,
}
