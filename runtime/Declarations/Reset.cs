using Edifice.Neurons;

namespace Edifice;

/// <summary>What a spike does to the membrane.</summary>
public enum Reset
{
    /// <summary>v = u - θ s. The default.</summary>
    [ImplementedBy(typeof(SubtractReset), Ignores = [nameof(LifAttribute.ResetValue), nameof(LifAttribute.ResetScope)])]
    Subtract = 0,

    /// <summary>v = u (1 - s).</summary>
    [ImplementedBy(typeof(ZeroReset), Ignores = [nameof(LifAttribute.ResetValue)])]
    Zero = 1,

    /// <summary>v = u: the membrane stays as it is.</summary>
    [ImplementedBy(
        typeof(NoReset),
        Ignores = [nameof(LifAttribute.ResetValue), nameof(LifAttribute.ResetTiming), nameof(LifAttribute.ResetScope), nameof(LifAttribute.ResetGradient)])]
    None = 2,

    /// <summary>v = u (1 - s) + s · ResetValue.</summary>
    [ImplementedBy(typeof(ValueReset), Requires = [nameof(LifAttribute.ResetValue)])]
    Value = 3,
}
